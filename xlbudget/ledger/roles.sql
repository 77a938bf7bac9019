-- Who may do what in a department's register on PostgreSQL.
--
-- Run once by the owner of the register, after `xlbudget register create`:
--     psql -d budget -f roles.sql
-- Then give each person a login of their own and one role:
--     CREATE ROLE rahima LOGIN;  GRANT xlbudget_accountant TO rahima;
-- and a password with \password in psql, which writes it into no file or log.
--
-- reader      looks, exports, backs up
-- accountant  posts orders and withdraws them
-- controller  does that, and enters sanctions, releases and caps
--
-- Nobody is granted UPDATE of an entry or DELETE: a book is only added to.
-- UPDATE (id) lets a row be locked (SELECT ... FOR UPDATE), and a trigger
-- refuses every change of a row, from whomever it comes.

BEGIN;

DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['xlbudget_reader', 'xlbudget_accountant', 'xlbudget_controller'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
        END IF;
    END LOOP;
END $$;

GRANT xlbudget_reader TO xlbudget_accountant;
GRANT xlbudget_accountant TO xlbudget_controller;

GRANT USAGE ON SCHEMA public TO xlbudget_reader;
GRANT SELECT ON account, sanction, release, cap, issued, allocation, charge, withdrawal,
    alembic_version TO xlbudget_reader;

GRANT INSERT ON issued, allocation, charge, withdrawal TO xlbudget_accountant;
GRANT UPDATE (id) ON account, issued TO xlbudget_accountant;
GRANT USAGE ON SEQUENCE issued_id_seq, allocation_id_seq, charge_id_seq, withdrawal_id_seq
    TO xlbudget_accountant;

GRANT INSERT ON account, sanction, release, cap TO xlbudget_controller;
GRANT USAGE ON SEQUENCE account_id_seq, sanction_id_seq, release_id_seq, cap_id_seq
    TO xlbudget_controller;

CREATE OR REPLACE FUNCTION xlbudget_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries of the register are never changed or deleted'
        USING ERRCODE = 'insufficient_privilege';
END $$;

-- Nobody but the owner, who carries registers from elsewhere, writes another one's name.
CREATE OR REPLACE FUNCTION xlbudget_own_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user <> (SELECT tableowner FROM pg_tables
                        WHERE schemaname = TG_TABLE_SCHEMA AND tablename = TG_TABLE_NAME) THEN
        NEW.who := session_user;
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE
    book text;
BEGIN
    FOREACH book IN ARRAY ARRAY['account', 'sanction', 'release', 'cap', 'issued', 'allocation',
                                'charge', 'withdrawal'] LOOP
        EXECUTE format('CREATE OR REPLACE TRIGGER only_added BEFORE UPDATE OR DELETE ON %I
                        FOR EACH ROW EXECUTE FUNCTION xlbudget_only_added()', book);
        CONTINUE WHEN book IN ('allocation', 'charge');
        EXECUTE format('CREATE OR REPLACE TRIGGER own_name BEFORE INSERT ON %I
                        FOR EACH ROW EXECUTE FUNCTION xlbudget_own_name()', book);
    END LOOP;
END $$;

COMMIT;
