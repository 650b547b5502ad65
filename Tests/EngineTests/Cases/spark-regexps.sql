SELECT ilike('Spark','_PARK');
--> ilike(Spark, _PARK) BOOLEAN
--> true
SELECT like('a_b','a\_b');
--> a_b LIKE a\_b BOOLEAN
--> true
SELECT 'a' like 'a%';
--> a LIKE a% BOOLEAN
--> true
SELECT 'a' not like 'b';
--> (NOT a LIKE b) BOOLEAN
--> true
SELECT 'abc' rlike 'b';
--> RLIKE(abc, b) BOOLEAN
--> true
SELECT 'a' rlike '(';
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT 'a\\%b' LIKE 'a\\\\%b';
--> a\%b LIKE a\\%b BOOLEAN
--> true
SELECT 'a' LIKE 'a\\';
--! INVALID_FORMAT.ESC_AT_THE_END
SELECT 'a%b' LIKE 'a/%b' ESCAPE '/';
--> a%b LIKE a/%b ESCAPE '/' BOOLEAN
--> true
SELECT 'ab' LIKE 'a/b' ESCAPE '/';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT 1 WHERE 'abc' RLIKE '^a.c$';
--> 1 INT
--> 1
SELECT ilike('Spark', '_Park');
--> ilike(Spark, _Park) BOOLEAN
--> true
SELECT '%SystemDrive%\Users\John' ilike '\%SystemDrive\%\\users%';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT '%SystemDrive%\\USERS\\John' ilike r'%SystemDrive%\\Users%';
--> ilike(%SystemDrive%\USERS\John, %SystemDrive%\\Users%) BOOLEAN
--> true
SELECT '%SystemDrive%/Users/John' ilike '/%SYSTEMDrive/%//Users%' ESCAPE '/';
--> ilike(%SystemDrive%/Users/John, /%SYSTEMDrive/%//Users%) BOOLEAN
--> true
SELECT like('Spark', '_park');
--> Spark LIKE _park BOOLEAN
--> true
SELECT '%SystemDrive%\Users\John' like '\%SystemDrive\%\\Users%';
--! INVALID_FORMAT.ESC_IN_THE_MIDDLE
SELECT '%SystemDrive%\\Users\\John' like r'%SystemDrive%\\Users%';
--> %SystemDrive%\Users\John LIKE %SystemDrive%\\Users% BOOLEAN
--> true
SELECT '%SystemDrive%/Users/John' like '/%SystemDrive/%//Users%' ESCAPE '/';
--> %SystemDrive%/Users/John LIKE /%SystemDrive/%//Users% ESCAPE '/' BOOLEAN
--> true
SELECT rlike('%SystemDrive%\Users\John', '%SystemDrive%\\Users.*');
--! INVALID_PARAMETER_VALUE.PATTERN
SELECT rlike('%SystemDrive%\\Users\\John', '%SystemDrive%\\\\Users.*');
--> RLIKE(%SystemDrive%\Users\John, %SystemDrive%\\Users.*) BOOLEAN
--> true
SELECT rlike('%SystemDrive%\\Users\\John', r'%SystemDrive%\\Users.*');
--> RLIKE(%SystemDrive%\Users\John, %SystemDrive%\\Users.*) BOOLEAN
--> true
