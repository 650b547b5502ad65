SELECT ceil(cast(12345.6 as float));
--> CEIL(CAST(12345.6 AS FLOAT)) BIGINT
--> 12346
SELECT floor(cast(-0.5 as decimal(1,1)));
--> FLOOR(CAST(-0.5 AS DECIMAL(1,1))) DECIMAL(1,0)
--> -1
SELECT isnan(cast('NaN' as double));
--> isnan(CAST(NaN AS DOUBLE)) BOOLEAN
--> true
SELECT format_number(cast(1.005 as double),2);
--> format_number(CAST(1.005 AS DOUBLE), 2) STRING
--> 1.00
SELECT xxhash64(cast(1.5 as decimal(38,2)));
--> xxhash64(CAST(1.5 AS DECIMAL(38,2))) BIGINT
--> -194698251525976593
SELECT cast('1' as tinyint);
--> CAST(1 AS TINYINT) TINYINT
--> 1
SELECT cast('1' as int);
--> CAST(1 AS INT) INT
--> 1
SELECT cast('1' as float);
--> CAST(1 AS FLOAT) FLOAT
--> 1.0
SELECT cast('1' as decimal(5,2));
--> CAST(1 AS DECIMAL(5,2)) DECIMAL(5,2)
--> 1.00
SELECT cast('1' as binary);
--> CAST(1 AS BINARY) BINARY
--> 1
SELECT cast('1' as timestamp);
--! CAST_INVALID_INPUT
SELECT cast(' 1 ' as boolean);
--> CAST( 1  AS BOOLEAN) BOOLEAN
--> true
SELECT cast(' 1 ' as smallint);
--> CAST( 1  AS SMALLINT) SMALLINT
--> 1
SELECT cast(' 1 ' as bigint);
--> CAST( 1  AS BIGINT) BIGINT
--> 1
SELECT cast(' 1 ' as double);
--> CAST( 1  AS DOUBLE) DOUBLE
--> 1.0
SELECT cast(' 1 ' as string);
--> CAST( 1  AS STRING) STRING
-->  1 
SELECT cast(' 1 ' as date);
--! CAST_INVALID_INPUT
SELECT cast(' 1 ' as timestamp_ntz);
--! CAST_INVALID_INPUT
SELECT cast('1.5' as tinyint);
--! CAST_INVALID_INPUT
SELECT cast('1.5' as int);
--! CAST_INVALID_INPUT
SELECT cast('1.5' as float);
--> CAST(1.5 AS FLOAT) FLOAT
--> 1.5
SELECT cast('1.5' as decimal(5,2));
--> CAST(1.5 AS DECIMAL(5,2)) DECIMAL(5,2)
--> 1.50
SELECT cast('1.5' as binary);
--> CAST(1.5 AS BINARY) BINARY
--> 1.5
SELECT cast('1.5' as timestamp);
--! CAST_INVALID_INPUT
SELECT cast('abc' as boolean);
--! CAST_INVALID_INPUT
SELECT cast('abc' as smallint);
--! CAST_INVALID_INPUT
SELECT cast('abc' as bigint);
--! CAST_INVALID_INPUT
SELECT cast('abc' as double);
--! CAST_INVALID_INPUT
SELECT cast('abc' as string);
--> CAST(abc AS STRING) STRING
--> abc
SELECT cast('abc' as date);
--! CAST_INVALID_INPUT
SELECT cast('abc' as timestamp_ntz);
--! CAST_INVALID_INPUT
SELECT cast('1e3' as tinyint);
--! CAST_INVALID_INPUT
SELECT cast('1e3' as int);
--! CAST_INVALID_INPUT
SELECT cast('1e3' as float);
--> CAST(1e3 AS FLOAT) FLOAT
--> 1000.0
SELECT cast('1e3' as decimal(5,2));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT cast('1e3' as binary);
--> CAST(1e3 AS BINARY) BINARY
--> 1e3
SELECT cast('1e3' as timestamp);
--! CAST_INVALID_INPUT
SELECT cast('' as boolean);
--! CAST_INVALID_INPUT
SELECT cast('' as smallint);
--! CAST_INVALID_INPUT
SELECT cast('' as bigint);
--! CAST_INVALID_INPUT
SELECT cast('' as double);
--! CAST_INVALID_INPUT
SELECT cast('' as string);
--> CAST( AS STRING) STRING
--> 
SELECT cast('' as date);
--! CAST_INVALID_INPUT
SELECT cast('' as timestamp_ntz);
--! CAST_INVALID_INPUT
SELECT cast(1 as tinyint);
--> CAST(1 AS TINYINT) TINYINT
--> 1
SELECT cast(1 as int);
--> CAST(1 AS INT) INT
--> 1
SELECT cast(1 as float);
--> CAST(1 AS FLOAT) FLOAT
--> 1.0
SELECT cast(1 as decimal(5,2));
--> CAST(1 AS DECIMAL(5,2)) DECIMAL(5,2)
--> 1.00
SELECT cast(1 as binary);
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT cast(1 as timestamp);
--> CAST(1 AS TIMESTAMP) TIMESTAMP
--> 1970-01-01 00:00:01
SELECT cast(1.5 as boolean);
--> CAST(1.5 AS BOOLEAN) BOOLEAN
--> true
SELECT cast(1.5 as smallint);
--> CAST(1.5 AS SMALLINT) SMALLINT
--> 1
SELECT cast(1.5 as bigint);
--> CAST(1.5 AS BIGINT) BIGINT
--> 1
SELECT cast(1.5 as double);
--> CAST(1.5 AS DOUBLE) DOUBLE
--> 1.5
SELECT cast(1.5 as string);
--> CAST(1.5 AS STRING) STRING
--> 1.5
SELECT cast(1.5 as timestamp);
--> CAST(1.5 AS TIMESTAMP) TIMESTAMP
--> 1970-01-01 00:00:01.5
SELECT cast(1.5D as boolean);
--> CAST(1.5 AS BOOLEAN) BOOLEAN
--> true
SELECT cast(1.5D as smallint);
--> CAST(1.5 AS SMALLINT) SMALLINT
--> 1
SELECT cast(1.5D as bigint);
--> CAST(1.5 AS BIGINT) BIGINT
--> 1
SELECT cast(1.5D as double);
--> CAST(1.5 AS DOUBLE) DOUBLE
--> 1.5
SELECT cast(1.5D as string);
--> CAST(1.5 AS STRING) STRING
--> 1.5
SELECT cast(1.5D as timestamp);
--> CAST(1.5 AS TIMESTAMP) TIMESTAMP
--> 1970-01-01 00:00:01.5
SELECT cast(true as boolean);
--> CAST(true AS BOOLEAN) BOOLEAN
--> true
SELECT cast(true as smallint);
--> CAST(true AS SMALLINT) SMALLINT
--> 1
SELECT cast(true as bigint);
--> CAST(true AS BIGINT) BIGINT
--> 1
SELECT cast(true as double);
--> CAST(true AS DOUBLE) DOUBLE
--> 1.0
SELECT cast(true as string);
--> CAST(true AS STRING) STRING
--> true
SELECT cast(true as date);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(null as boolean);
--> CAST(NULL AS BOOLEAN) BOOLEAN
--> NULL
SELECT cast(null as smallint);
--> CAST(NULL AS SMALLINT) SMALLINT
--> NULL
SELECT cast(null as bigint);
--> CAST(NULL AS BIGINT) BIGINT
--> NULL
SELECT cast(null as double);
--> CAST(NULL AS DOUBLE) DOUBLE
--> NULL
SELECT cast(null as string);
--> CAST(NULL AS STRING) STRING
--> NULL
SELECT cast(null as date);
--> CAST(NULL AS DATE) DATE
--> NULL
SELECT cast(null as timestamp_ntz);
--> CAST(NULL AS TIMESTAMP_NTZ) TIMESTAMP_NTZ
--> NULL
SELECT cast(date'2020-01-02' as tinyint);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(date'2020-01-02' as int);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(date'2020-01-02' as float);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(date'2020-01-02' as decimal(5,2));
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(date'2020-01-02' as binary);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(date'2020-01-02' as timestamp);
--> CAST(DATE '2020-01-02' AS TIMESTAMP) TIMESTAMP
--> 2020-01-02 00:00:00
SELECT cast(timestamp'2020-01-02 03:04:05.678' as boolean);
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT cast(timestamp'2020-01-02 03:04:05.678' as smallint);
--! CAST_OVERFLOW
SELECT cast(timestamp'2020-01-02 03:04:05.678' as bigint);
--> CAST(TIMESTAMP '2020-01-02 03:04:05.678' AS BIGINT) BIGINT
--> 1577934245
SELECT cast(timestamp'2020-01-02 03:04:05.678' as string);
--> CAST(TIMESTAMP '2020-01-02 03:04:05.678' AS STRING) STRING
--> 2020-01-02 03:04:05.678
SELECT cast(timestamp'2020-01-02 03:04:05.678' as date);
--> CAST(TIMESTAMP '2020-01-02 03:04:05.678' AS DATE) DATE
--> 2020-01-02
SELECT cast(timestamp'2020-01-02 03:04:05.678' as timestamp_ntz);
--> CAST(TIMESTAMP '2020-01-02 03:04:05.678' AS TIMESTAMP_NTZ) TIMESTAMP_NTZ
--> 2020-01-02 03:04:05.678
SELECT cast(x'61' as tinyint);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(x'61' as int);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(x'61' as float);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(x'61' as decimal(5,2));
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(x'61' as binary);
--> CAST(X'61' AS BINARY) BINARY
--> a
SELECT cast(x'61' as timestamp);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as boolean);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as smallint);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as bigint);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as double);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as string);
--> CAST(array(1, 2) AS STRING) STRING
--> [1, 2]
SELECT cast(array(1,2) as date);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(array(1,2) as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(128 as tinyint);
--! CAST_OVERFLOW
SELECT cast(128 as int);
--> CAST(128 AS INT) INT
--> 128
SELECT cast(128 as float);
--> CAST(128 AS FLOAT) FLOAT
--> 128.0
SELECT cast(128 as decimal(5,2));
--> CAST(128 AS DECIMAL(5,2)) DECIMAL(5,2)
--> 128.00
SELECT cast(128 as binary);
--! DATATYPE_MISMATCH.CAST_WITH_CONF_SUGGESTION
SELECT cast(128 as timestamp);
--> CAST(128 AS TIMESTAMP) TIMESTAMP
--> 1970-01-01 00:02:08
SELECT cast(3000000000 as boolean);
--> CAST(3000000000 AS BOOLEAN) BOOLEAN
--> true
SELECT cast(3000000000 as smallint);
--! CAST_OVERFLOW
SELECT cast(3000000000 as bigint);
--> CAST(3000000000 AS BIGINT) BIGINT
--> 3000000000
SELECT cast(3000000000 as string);
--> CAST(3000000000 AS STRING) STRING
--> 3000000000
SELECT cast(3000000000 as date);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(3000000000 as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(1e20D as tinyint);
--! CAST_OVERFLOW
SELECT cast(1e20D as int);
--! CAST_OVERFLOW
SELECT cast(1e20D as decimal(5,2));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT cast(1e20D as date);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(1e20D as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(cast('NaN' as double) as tinyint);
--! CAST_OVERFLOW
SELECT cast(cast('NaN' as double) as int);
--! CAST_OVERFLOW
SELECT cast(cast('NaN' as double) as float);
--> CAST(CAST(NaN AS DOUBLE) AS FLOAT) FLOAT
--> NaN
SELECT cast(cast('NaN' as double) as decimal(5,2));
--> CAST(CAST(NaN AS DOUBLE) AS DECIMAL(5,2)) DECIMAL(5,2)
--> NULL
SELECT cast(cast('NaN' as double) as date);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(cast('NaN' as double) as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast(-1.5 as tinyint);
--> CAST(-1.5 AS TINYINT) TINYINT
--> -1
SELECT cast(-1.5 as int);
--> CAST(-1.5 AS INT) INT
--> -1
SELECT cast(-1.5 as float);
--> CAST(-1.5 AS FLOAT) FLOAT
--> -1.5
SELECT cast(-1.5 as decimal(5,2));
--> CAST(-1.5 AS DECIMAL(5,2)) DECIMAL(5,2)
--> -1.50
SELECT cast(-1.5 as date);
--! DATATYPE_MISMATCH.CAST_WITH_FUNC_SUGGESTION
SELECT cast(-1.5 as timestamp_ntz);
--! DATATYPE_MISMATCH.CAST_WITHOUT_SUGGESTION
SELECT cast('9999999999' as tinyint);
--! CAST_INVALID_INPUT
SELECT cast('9999999999' as int);
--! CAST_INVALID_INPUT
SELECT cast('9999999999' as decimal(5,2));
--! NUMERIC_VALUE_OUT_OF_RANGE.WITH_SUGGESTION
SELECT cast('9999999999' as binary);
--> CAST(9999999999 AS BINARY) BINARY
--> 9999999999
SELECT cast('9999999999' as timestamp);
--! CAST_INVALID_INPUT
SELECT cast('inf' as boolean);
--! CAST_INVALID_INPUT
SELECT cast('inf' as smallint);
--! CAST_INVALID_INPUT
SELECT cast('inf' as bigint);
--! CAST_INVALID_INPUT
SELECT cast('inf' as double);
--> CAST(inf AS DOUBLE) DOUBLE
--> Infinity
SELECT cast('inf' as string);
--> CAST(inf AS STRING) STRING
--> inf
SELECT cast('inf' as date);
--! CAST_INVALID_INPUT
SELECT cast('inf' as timestamp_ntz);
--! CAST_INVALID_INPUT
SELECT '12'::boolean;
--! CAST_INVALID_INPUT
SELECT try_cast('abc' as tinyint);
--> TRY_CAST(abc AS TINYINT) TINYINT
--> NULL
SELECT try_cast(1e20D as tinyint);
--> TRY_CAST(1.0E20 AS TINYINT) TINYINT
--> NULL
SELECT '12'::smallint;
--> CAST(12 AS SMALLINT) SMALLINT
--> 12
SELECT try_cast('abc' as int);
--> TRY_CAST(abc AS INT) INT
--> NULL
SELECT try_cast(1e20D as int);
--> TRY_CAST(1.0E20 AS INT) INT
--> NULL
SELECT '12'::bigint;
--> CAST(12 AS BIGINT) BIGINT
--> 12
SELECT try_cast('abc' as float);
--> TRY_CAST(abc AS FLOAT) FLOAT
--> NULL
SELECT try_cast('abc' as double);
--> TRY_CAST(abc AS DOUBLE) DOUBLE
--> NULL
