-- Once, as the superuser, before the first migration; the passwords are those of the settings.
create role owner login nosuperuser nocreaterole nobypassrls password :'owner_password';
create role app login nosuperuser nocreaterole nobypassrls password :'app_password';
create role clicks login nosuperuser nocreaterole nobypassrls password :'clicks_password';
create role worker login nosuperuser nocreaterole nobypassrls password :'worker_password';
create role admin login nosuperuser nocreaterole nobypassrls password :'admin_password';
create database shareyoursales owner owner encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8' template template0;
revoke all on database shareyoursales from public;
grant connect on database shareyoursales to app, clicks, worker, admin;
