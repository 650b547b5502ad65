-- Average of the winning bids of each category: a join, an aggregation, and one over it.
CREATE MATERIALIZED VIEW result AS
SELECT category, avg(final) AS average
FROM (
  SELECT A.id, A.category, max(B.price) AS final
  FROM STREAM auction AS A JOIN STREAM bid AS B
    ON A.id = B.auction AND B.dateTime BETWEEN A.dateTime AND A.expires
  GROUP BY A.id, A.category
)
GROUP BY category;
