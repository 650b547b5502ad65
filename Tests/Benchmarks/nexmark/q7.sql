-- The highest bid of each ten seconds.
CREATE MATERIALIZED VIEW result AS
SELECT window.start AS start, max(struct(price, auction, bidder)) AS best
FROM STREAM bid
GROUP BY window(dateTime, '10 seconds');
