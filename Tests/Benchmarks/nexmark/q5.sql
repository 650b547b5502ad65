-- Hot items: which auction had the most bids in the last ten seconds, every two seconds.
CREATE MATERIALIZED VIEW result AS
SELECT start, max(struct(n, auction)).auction AS auction, max(n) AS n
FROM (
  SELECT window.start AS start, auction, count(*) AS n
  FROM STREAM bid
  GROUP BY window(dateTime, '10 seconds', '2 seconds'), auction
)
GROUP BY start;
