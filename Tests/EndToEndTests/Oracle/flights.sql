-- The demo's tables, computed by SQLite over the same files: nothing in common with weir.
-- Run in the folder that holds the data; prints one JSON array a table.
.import --csv "|for f in flights/*.gz; do zcat $f | tail -n +2; done | sed '1i year,month,day,dep_time,sched_dep_time,dep_delay,arr_time,sched_arr_time,arr_delay,carrier,flight,tailnum,origin,dest,air_time,distance,hour,minute,time_hour'" raw
.import --csv "|zcat weather/2013.csv.gz" raw_weather
.import --csv airports/airports.csv airports
.import --csv airlines/airlines.csv airlines
CREATE TEMP TABLE flights AS
SELECT carrier, CAST(flight AS INTEGER) AS flight, nullif(tailnum, 'NA') AS tailnum, origin, dest,
       nullif(dep_time, 'NA') AS dep_time,
       CASE WHEN dep_delay <> 'NA' THEN CAST(dep_delay AS INTEGER) END AS dep_delay,
       CASE WHEN arr_delay <> 'NA' THEN CAST(arr_delay AS INTEGER) END AS arr_delay,
       replace(time_hour, 'Z', '.000Z') AS time_hour
FROM raw;
CREATE TEMP TABLE weather AS
SELECT origin, replace(time_hour, 'Z', '.000Z') AS time_hour,
       CASE WHEN temp <> 'NA' THEN CAST(temp AS REAL) END AS temp,
       CASE WHEN wind_speed <> 'NA' THEN CAST(wind_speed AS REAL) END AS wind_speed,
       CASE WHEN precip <> 'NA' THEN CAST(precip AS REAL) END AS precip,
       CASE WHEN visib <> 'NA' THEN CAST(visib AS REAL) END AS visib
FROM raw_weather;
CREATE INDEX temp.weather_key ON weather (origin, time_hour);
CREATE TEMP TABLE bound AS
SELECT strftime('%Y-%m-%dT%H:%M:%S.000Z', max(time_hour), '-1 day') AS watermark FROM flights;
.mode json
.print @delays_by_hour
SELECT time_hour AS hour, origin, count(*) AS scheduled, count(dep_time) AS departed,
       avg(dep_delay) AS mean_delay, max(dep_delay) AS worst_delay,
       count(CASE WHEN dep_delay > 15 THEN 1 END) AS late
FROM flights
WHERE strftime('%Y-%m-%dT%H:%M:%S.000Z', time_hour, '+1 hour') <= (SELECT watermark FROM bound)
GROUP BY time_hour, origin;
.print @worst_routes
SELECT f.origin, f.dest, a.name AS destination, l.name AS airline, count(*) AS flights,
       avg(f.arr_delay) AS mean_delay, max(f.arr_delay) AS worst_delay
FROM flights f JOIN airports a ON f.dest = a.faa JOIN airlines l ON f.carrier = l.carrier
WHERE f.arr_delay IS NOT NULL
GROUP BY f.origin, f.dest, a.name, l.name
HAVING count(*) >= 100
ORDER BY mean_delay DESC, f.origin, f.dest, airline
LIMIT 25;
.print @cancellations
SELECT strftime('%Y-%m-%dT00:00:00.000Z', time_hour) AS day, carrier, count(*) AS cancelled
FROM flights
WHERE dep_time IS NULL
GROUP BY 1, 2
HAVING strftime('%Y-%m-%dT%H:%M:%S.000Z', day, '+1 day') <= (SELECT watermark FROM bound);
.print @flights_in_weather
SELECT f.time_hour, f.carrier, f.flight, f.origin, f.dest, f.dep_delay,
       w.temp, w.wind_speed, w.precip, w.visib
FROM flights f LEFT JOIN weather w ON f.origin = w.origin AND f.time_hour = w.time_hour;
.print @very_late
SELECT time_hour, carrier, flight, tailnum, origin, dest, dep_delay
FROM flights
WHERE dep_delay > 180;
