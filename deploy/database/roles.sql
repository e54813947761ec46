-- What only an administrator of the database server can make: the four roles, the database, the trail's schema.
-- Run it with psql as a superuser, as often as you like; PostgreSQL 15 or newer.
--
--   psql -v ON_ERROR_STOP=1 -f deploy/database/roles.sql
--
-- Roles that log in have no password after this, and so cannot. Give each its own, for instance with \password kc_app.
-- The embedded launcher and the tests run this very file: besides plain statements it uses only \gexec and \connect.

-- kc_owner owns the tables and runs the migrations; nobody serves pages as kc_owner.
select 'create role kc_owner login' where not exists (select from pg_roles where rolname = 'kc_owner')
\gexec
-- kc_audit owns the trail. Nobody logs in as kc_audit.
select 'create role kc_audit nologin' where not exists (select from pg_roles where rolname = 'kc_audit')
\gexec
-- kc_app is the portal: it reads and writes rows and can change no table.
select 'create role kc_app login' where not exists (select from pg_roles where rolname = 'kc_app')
\gexec
-- kc_auditor reads the trail and nothing else.
select 'create role kc_auditor login' where not exists (select from pg_roles where rolname = 'kc_auditor')
\gexec

alter role kc_owner   login   nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role kc_audit   nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role kc_app     login   nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role kc_auditor login   nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

-- The migrations create the trail's tables and hand them over.
grant kc_audit to kc_owner;

-- One order of texts on every platform; before version 17 it is the operating system's own C.UTF-8.
select 'create database portal owner kc_owner template template0 encoding ''UTF8'' '
    || case when current_setting('server_version_num')::integer >= 170000
            then 'locale_provider builtin builtin_locale ''C.UTF-8'' locale ''C'''
            else 'locale ''C.UTF-8''' end
 where not exists (select from pg_database where datname = 'portal')
\gexec

revoke all on database portal from public;
grant connect on database portal to kc_app, kc_auditor;

-- A page waits a moment for a lock and never for long; a forgotten transaction holds nobody up.
alter role kc_app in database portal set lock_timeout = '2s';
alter role kc_app in database portal set statement_timeout = '10s';
alter role kc_app in database portal set idle_in_transaction_session_timeout = '15s';
alter role kc_auditor in database portal set default_transaction_read_only = on;
alter role kc_auditor in database portal set statement_timeout = '30s';

\connect portal

revoke create on schema public from public;
grant usage on schema public to kc_app;
create schema if not exists audit authorization kc_audit;
