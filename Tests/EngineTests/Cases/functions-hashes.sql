SELECT hash(1) AS a, hash(1L) AS b, hash('a') AS c, hash('hello world', 1, NULL, true) AS d, hash(CAST(NULL AS INT)) AS e;
--> a INT, b INT, c INT, d INT, e INT
--> -559580957|-1712319331|1485273170|-225529519|42
SELECT hash(1.5D) AS a, hash(CAST(1.5 AS FLOAT)) AS b, hash(1.50) AS c, hash(DATE '2024-01-02') AS d, hash(TIMESTAMP '2024-01-02 03:04:05') AS e, hash(-0.0D) AS f;
--> a INT, b INT, c INT, d INT, e INT, f INT
--> 1290763749|-221251528|-2056712946|-21057580|476834194|-1670924195
SELECT hash(array(1, 2, NULL)) AS a, hash(named_struct('p', 1, 'q', 'x')) AS b, hash(CAST(123456789012345678901234567890 AS DECIMAL(38, 0))) AS c, hash(X'010203FF') AS d;
--> a INT, b INT, c INT, d INT
--> -222940379|-1305545736|269448356|-1838430744
SELECT xxhash64(1) AS a, xxhash64(1L) AS b, xxhash64('a') AS c, xxhash64('hello world', 1, NULL, true) AS d, xxhash64(repeat('abcdefghijk', 9)) AS e;
--> a BIGINT, b BIGINT, c BIGINT, d BIGINT, e BIGINT
--> -6698625589789238999|-7001672635703045582|-8582455328737087284|3767412152879512420|-5903961564467237483
SELECT xxhash64(array(1, 2)) AS a, xxhash64(1.5D) AS b, xxhash64(CAST(-5 AS DECIMAL(38, 0))) AS c;
--> a BIGINT, b BIGINT, c BIGINT
--> -8133857028838179022|7738255526519901366|-459432569088617147
SELECT hash(map(1, 2));
--! DATATYPE_MISMATCH.HASH_MAP_TYPE
SELECT md5('abc') AS a, sha1('abc') AS b, sha2('abc', 256) AS c, crc32('abc') AS d, sha2('abc', 0) AS e;
--> a STRING, b STRING, c STRING, d BIGINT, e STRING
--> 900150983cd24fb0d6963f7d28e17f72|a9993e364706816aba3e25717850c26c9cd0d89d|ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad|891568578|ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
SELECT sha2('abc', 384) AS b, sha2('abc', 512) AS c, sha2('abc', 7) AS d;
--> b STRING, c STRING, d STRING
--> cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7|ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f|NULL
SELECT current_catalog() AS a, current_database() AS b, current_schema() AS c, length(uuid()) AS d;
--> a STRING, b STRING, c STRING, d INT
--> spark_catalog|default|default|36
SELECT raise_error('no');
--! USER_RAISED_EXCEPTION
SELECT assert_true(1 = 1) AS a;
--> a VOID
--> NULL
SELECT assert_true(1 = 2);
--! USER_RAISED_EXCEPTION
