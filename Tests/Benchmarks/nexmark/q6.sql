-- Average selling price of each seller's last ten closed auctions.
CREATE MATERIALIZED VIEW result AS
SELECT seller, expires, id,
       avg(final) OVER (PARTITION BY seller ORDER BY expires, id ROWS BETWEEN 9 PRECEDING AND CURRENT ROW) AS average
FROM (
  SELECT A.seller, A.id, A.expires, max(B.price) AS final
  FROM STREAM auction AS A JOIN STREAM bid AS B
    ON A.id = B.auction AND B.dateTime BETWEEN A.dateTime AND A.expires
  GROUP BY A.seller, A.id, A.expires
);
