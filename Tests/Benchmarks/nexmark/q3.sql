-- Who sells in certain states: a join of two streams, each row of which may find its partner at any time.
CREATE STREAMING TABLE result AS
SELECT P.name, P.city, P.state, A.id
FROM STREAM auction AS A JOIN STREAM person AS P ON A.seller = P.id
WHERE A.category = 10 AND P.state IN ('OR', 'ID', 'CA');
