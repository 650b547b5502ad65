SELECT concat(array(1),array(2));
--> concat(array(1), array(2)) ARRAY<INT>
--> [1, 2]
SELECT concat_ws(',',array('a','b'),'c');
--> concat_ws(,, array(a, b), c) STRING
--> a,b,c
SELECT reverse(array(1,2));
--> reverse(array(1, 2)) ARRAY<INT>
--> [2, 1]
SELECT hash(array(1,2));
--> hash(array(1, 2)) INT
--> -222940379
SELECT xxhash64(struct(1,'a'));
--> xxhash64(struct(1, a)) BIGINT
--> 8205864924878002737
SELECT hash(map(1,2));
--! DATATYPE_MISMATCH.HASH_MAP_TYPE
SELECT array();
--> array() ARRAY<VOID>
--> []
SELECT map();
--> map() MAP<VOID, VOID>
--> {}
SELECT struct();
--> struct() STRUCT<>
--> {}
SELECT typeof(array(map(1,'a')));
--> typeof(array(map(1, a))) STRING
--> array<map<int,string>>
SELECT typeof(struct(1,'a'));
--> typeof(struct(1, a)) STRING
--> struct<col1:int,col2:string>
SELECT array(1,2.5,'a');
--! CAST_INVALID_INPUT
SELECT array(1,'a');
--! CAST_INVALID_INPUT
SELECT array(1,true);
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT array_insert(array(1,2,3),2,9);
--> array_insert(array(1, 2, 3), 2, 9) ARRAY<INT>
--> [1, 9, 2, 3]
SELECT array_insert(array(1,2,3),-1,9);
--> array_insert(array(1, 2, 3), -1, 9) ARRAY<INT>
--> [1, 2, 3, 9]
SELECT array_insert(array(1,2,3),-2,9);
--> array_insert(array(1, 2, 3), -2, 9) ARRAY<INT>
--> [1, 2, 9, 3]
SELECT array_insert(array(1,2,3),6,9);
--> array_insert(array(1, 2, 3), 6, 9) ARRAY<INT>
--> [1, 2, 3, null, null, 9]
SELECT array_insert(array(1,2,3),-6,9);
--> array_insert(array(1, 2, 3), -6, 9) ARRAY<INT>
--> [9, null, null, 1, 2, 3]
SELECT array_insert(array(1,2),0,9);
--! INVALID_INDEX_OF_ZERO
SELECT array_insert(null,1,2);
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_append(array(1),null);
--> array_append(array(1), NULL) ARRAY<INT>
--> [1, null]
SELECT array_append(array(1),'a');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_prepend(array('a'),'b');
--> array_prepend(array(a), b) ARRAY<STRING>
--> [b, a]
SELECT array_compact(array(1,null));
--> array_compact(array(1, NULL)) ARRAY<INT>
--> [1]
SELECT arrays_zip(array(1,2),array('a'));
--> arrays_zip(array(1, 2), array(a)) ARRAY<STRUCT<0: INT, 1: STRING>>
--> [{1, a}, {2, null}]
SELECT arrays_zip(array(1));
--> arrays_zip(array(1)) ARRAY<STRUCT<0: INT>>
--> [{1}]
SELECT arrays_zip();
--> arrays_zip() ARRAY<STRUCT<>>
--> []
SELECT arrays_zip(array(1),null);
--> arrays_zip(array(1), NULL) ARRAY<STRUCT<0: INT, 1: VOID>>
--> NULL
SELECT array_contains(array(1,2),2);
--> array_contains(array(1, 2), 2) BOOLEAN
--> true
SELECT array_contains(array(1,null),2);
--> array_contains(array(1, NULL), 2) BOOLEAN
--> NULL
SELECT array_contains(array(1),'a');
--! DATATYPE_MISMATCH.ARRAY_FUNCTION_DIFF_TYPES
SELECT array_contains(null,1);
--! DATATYPE_MISMATCH.NULL_TYPE
SELECT array_contains(array(1),null);
--! DATATYPE_MISMATCH.NULL_TYPE
SELECT array_position(array(1,2),2);
--> array_position(array(1, 2), 2) BIGINT
--> 2
SELECT array_remove(array(1,2,1),1);
--> array_remove(array(1, 2, 1), 1) ARRAY<INT>
--> [2]
SELECT array_repeat('a',2);
--> array_repeat(a, 2) ARRAY<STRING>
--> [a, a]
SELECT array_repeat('a',-1);
--> array_repeat(a, -1) ARRAY<STRING>
--> []
SELECT array_union(array(1,2),array(2,3));
--> array_union(array(1, 2), array(2, 3)) ARRAY<INT>
--> [1, 2, 3]
SELECT array_intersect(array(1,2),array(2,3));
--> array_intersect(array(1, 2), array(2, 3)) ARRAY<INT>
--> [2]
SELECT array_except(array(1,2),array(2,3));
--> array_except(array(1, 2), array(2, 3)) ARRAY<INT>
--> [1]
SELECT array_distinct(array(1,1,null,null));
--> array_distinct(array(1, 1, NULL, NULL)) ARRAY<INT>
--> [1, null]
SELECT array_join(array('a',null,'b'),',');
--> array_join(array(a, NULL, b), ,) STRING
--> a,b
SELECT array_join(array('a',null,'b'),',','x');
--> array_join(array(a, NULL, b), ,, x) STRING
--> a,x,b
SELECT array_join(array(1,2),',');
--> array_join(array(1, 2), ,) STRING
--> 1,2
SELECT array_max(array(1,null,3));
--> array_max(array(1, NULL, 3)) INT
--> 3
SELECT array_min(array());
--> array_min(array()) VOID
--> NULL
SELECT array_size(null);
--> array_size(NULL) INT
--> NULL
SELECT array_size(array(1));
--> array_size(array(1)) INT
--> 1
SELECT size(map(1,2));
--> size(map(1, 2)) INT
--> 1
SELECT cardinality(array(1));
--> cardinality(array(1)) INT
--> 1
SELECT slice(array(1,2,3),2,2);
--> slice(array(1, 2, 3), 2, 2) ARRAY<INT>
--> [2, 3]
SELECT slice(array(1,2,3),-2,2);
--> slice(array(1, 2, 3), -2, 2) ARRAY<INT>
--> [2, 3]
SELECT slice(array(1,2,3),0,2);
--! INVALID_PARAMETER_VALUE.START
SELECT slice(array(1,2,3),1,-1);
--! INVALID_PARAMETER_VALUE.LENGTH
SELECT sequence(1,5);
--> sequence(1, 5) ARRAY<INT>
--> [1, 2, 3, 4, 5]
SELECT sequence(5,1);
--> sequence(5, 1) ARRAY<INT>
--> [5, 4, 3, 2, 1]
SELECT sequence(1,10,3);
--> sequence(1, 10, 3) ARRAY<INT>
--> [1, 4, 7, 10]
SELECT sort_array(array(3,null,1));
--> sort_array(array(3, NULL, 1), true) ARRAY<INT>
--> [null, 1, 3]
SELECT sort_array(array(3,null,1),false);
--> sort_array(array(3, NULL, 1), false) ARRAY<INT>
--> [3, 1, null]
SELECT sort_array('a');
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array_sort(array(1,2,3),(a,b)->b-a);
--> array_sort(array(1, 2, 3), lambdafunction((namedlambdavariable() - namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [3, 2, 1]
SELECT flatten(array(array(1),array(2,3)));
--> flatten(array(array(1), array(2, 3))) ARRAY<INT>
--> [1, 2, 3]
SELECT flatten(array(array(1),null));
--> flatten(array(array(1), NULL)) ARRAY<INT>
--> NULL
SELECT flatten(array(1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT element_at(array(1,2),1);
--> element_at(array(1, 2), 1) INT
--> 1
SELECT element_at(array(1,2),-1);
--> element_at(array(1, 2), -1) INT
--> 2
SELECT element_at(array(1,2),5);
--! INVALID_ARRAY_INDEX_IN_ELEMENT_AT
SELECT element_at(array(1,2),0);
--! INVALID_INDEX_OF_ZERO
SELECT element_at(map('a',1),'a');
--> element_at(map(a, 1), a) INT
--> 1
SELECT element_at(map('a',1),'b');
--> element_at(map(a, 1), b) INT
--> NULL
SELECT try_element_at(array(1),5);
--> try_element_at(array(1), 5) INT
--> NULL
SELECT try_element_at(map(1,2),3);
--> try_element_at(map(1, 2), 3) INT
--> NULL
SELECT array(1,2)[0];
--> array(1, 2)[0] INT
--> 1
SELECT array(1,2)[5];
--! INVALID_ARRAY_INDEX
SELECT array(1,2)[-1];
--! INVALID_ARRAY_INDEX
SELECT map('a',1)['b'];
--> map(a, 1)[b] INT
--> NULL
SELECT get(array(1),5);
--> get(array(1), 5) INT
--> NULL
SELECT get(array(1),-1);
--> get(array(1), -1) INT
--> NULL
SELECT map(1,'a',2,'b');
--> map(1, a, 2, b) MAP<INT, STRING>
--> {1 -> a, 2 -> b}
SELECT map(1,'a',1,'b');
--! DUPLICATED_MAP_KEY
SELECT map(null,1);
--! NULL_MAP_KEY
SELECT map(1);
--! WRONG_NUM_ARGS.WITHOUT_SUGGESTION
SELECT map('a',1,'b','x');
--! CAST_INVALID_INPUT
SELECT map_keys(map(1,2));
--> map_keys(map(1, 2)) ARRAY<INT>
--> [1]
SELECT map_values(map(1,2));
--> map_values(map(1, 2)) ARRAY<INT>
--> [2]
SELECT map_entries(map(1,'a'));
--> map_entries(map(1, a)) ARRAY<STRUCT<key: INT, value: STRING>>
--> [{1, a}]
SELECT map_concat(map(1,2),map(3,4));
--> map_concat(map(1, 2), map(3, 4)) MAP<INT, INT>
--> {1 -> 2, 3 -> 4}
SELECT map_concat(map(1,2),map(1,4));
--! DUPLICATED_MAP_KEY
SELECT map_from_arrays(array(1,2),array('a','b'));
--> map_from_arrays(array(1, 2), array(a, b)) MAP<INT, STRING>
--> {1 -> a, 2 -> b}
SELECT map_from_entries(array(struct(1,'a')));
--> map_from_entries(array(struct(1, a))) MAP<INT, STRING>
--> {1 -> a}
SELECT map_contains_key(map(1,2),1);
--> map_contains_key(map(1, 2), 1) BOOLEAN
--> true
SELECT map_filter(map(1,2,3,4),(k,v)->k>1);
--> map_filter(map(1, 2, 3, 4), lambdafunction((namedlambdavariable() > 1), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {3 -> 4}
SELECT map_zip_with(map(1,'a',2,'b'),map(1,'x',3,'y'),(k,a,b)->concat(a,b));
--> map_zip_with(map(1, a, 2, b), map(1, x, 3, y), lambdafunction(concat(namedlambdavariable(), namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, STRING>
--> {1 -> ax, 2 -> null, 3 -> null}
SELECT transform_keys(map(1,2),(k,v)->k+1);
--> transform_keys(map(1, 2), lambdafunction((namedlambdavariable() + 1), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {2 -> 2}
SELECT transform_values(map(1,2),(k,v)->v+1);
--> transform_values(map(1, 2), lambdafunction((namedlambdavariable() + 1), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {1 -> 3}
SELECT transform(array(1,2),x->x+1);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + 1), namedlambdavariable())) ARRAY<INT>
--> [2, 3]
SELECT transform(array(1,2),(x,i)->x+i);
--> transform(array(1, 2), lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [1, 3]
SELECT filter(array(1,2,3),x->x%2=1);
--> filter(array(1, 2, 3), lambdafunction(((namedlambdavariable() % 2) = 1), namedlambdavariable())) ARRAY<INT>
--> [1, 3]
SELECT filter(array(1,2,3),(x,i)->i>0);
--> filter(array(1, 2, 3), lambdafunction((namedlambdavariable() > 0), namedlambdavariable(), namedlambdavariable())) ARRAY<INT>
--> [2, 3]
SELECT exists(array(1,2),x->x>1);
--> exists(array(1, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> true
SELECT forall(array(1,2),x->x>1);
--> forall(array(1, 2), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> false
SELECT aggregate(array(1,2,3),0,(a,x)->a+x);
--> aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> 6
SELECT aggregate(array(1,2,3),0,(a,x)->a+x,a->a*10);
--> aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT
--> 60
SELECT reduce(array(1,2,3),0,(a,x)->a+x);
--> reduce(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> 6
SELECT zip_with(array(1,2),array('a'),(x,y)->concat(x,y));
--> zip_with(array(1, 2), array(a), lambdafunction(concat(namedlambdavariable(), namedlambdavariable()), namedlambdavariable(), namedlambdavariable())) ARRAY<STRING>
--> [1a, null]
SELECT str_to_map('a:1,b:2');
--> str_to_map(a:1,b:2, ,, :) MAP<STRING, STRING>
--> {a -> 1, b -> 2}
SELECT named_struct('a',1,'b','x');
--> named_struct(a, 1, b, x) STRUCT<a: INT, b: STRING>
--> {1, x}
SELECT named_struct('a',1).a;
--> named_struct(a, 1).a INT
--> 1
SELECT struct(1,'a').col1;
--> struct(1, a).col1 INT
--> 1
SELECT struct(1 as x, 2 as y);
--> struct(1 AS x, 2 AS y) STRUCT<x: INT, y: INT>
--> {1, 2}
SELECT inline(array(struct(1,'a'),struct(2,'b')));
--> col1 INT, col2 STRING
--> 1|a
--> 2|b
SELECT stack(2,1,2,3,4);
--> col0 INT, col1 INT
--> 1|2
--> 3|4
SELECT stack(2,1,2,3);
--> col0 INT, col1 INT
--> 1|2
--> 3|NULL
SELECT array(1) = array(1);
--> (array(1) = array(1)) BOOLEAN
--> true
SELECT map(1,2) = map(1,2);
--! DATATYPE_MISMATCH.INVALID_ORDERING_TYPE
SELECT struct(1,2) = struct(1,2);
--> (struct(1, 2) = struct(1, 2)) BOOLEAN
--> true
SELECT upper(array(1));
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT array(1)+1;
--! DATATYPE_MISMATCH.BINARY_OP_DIFF_TYPES
SELECT concat(1,array(1));
--! DATATYPE_MISMATCH.DATA_DIFF_TYPES
SELECT element_at(1,1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT stack(0,1);
--! DATATYPE_MISMATCH.VALUE_OUT_OF_RANGE
SELECT array_contains(1,1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT map_keys(1);
--! DATATYPE_MISMATCH.UNEXPECTED_INPUT_TYPE
SELECT try_element_at(map('a',1),'z'), element_at(map(1,'x'), 1), try_element_at(array(1,2),-3);
--> try_element_at(map(a, 1), z) INT, element_at(map(1, x), 1) STRING, try_element_at(array(1, 2), -3) INT
--> NULL|x|NULL
SELECT try_element_at(array(1), 0);
--! INVALID_INDEX_OF_ZERO
SELECT array_min(array('b','a')), array_max(array(1.5,2));
--> array_min(array(b, a)) STRING, array_max(array(1.5, 2)) DECIMAL(11,1)
--> a|2.0
SELECT map_from_entries(array(struct(1,'a'),struct(1,'b')));
--! DUPLICATED_MAP_KEY
SELECT str_to_map('a:1,a:2');
--! DUPLICATED_MAP_KEY
SELECT transform(array(1,null), x -> coalesce(x,0)), exists(array(1,null), x -> x > 5), forall(array(null), x -> x > 1);
--> transform(array(1, NULL), lambdafunction(coalesce(namedlambdavariable(), 0), namedlambdavariable())) ARRAY<INT>, exists(array(1, NULL), lambdafunction((namedlambdavariable() > 5), namedlambdavariable())) BOOLEAN, forall(array(NULL), lambdafunction((namedlambdavariable() > 1), namedlambdavariable())) BOOLEAN
--> [1, 0]|NULL|NULL
SELECT map_zip_with(map(1,10), map(1,20,2,30), (k,v1,v2) -> coalesce(v1,0)+v2);
--> map_zip_with(map(1, 10), map(1, 20, 2, 30), lambdafunction((coalesce(namedlambdavariable(), 0) + namedlambdavariable()), namedlambdavariable(), namedlambdavariable(), namedlambdavariable())) MAP<INT, INT>
--> {1 -> 30, 2 -> 30}
SELECT arrays_zip(array(1,2), array('a'), array(true)) AS z;
--> z ARRAY<STRUCT<0: INT, 1: STRING, 2: BOOLEAN>>
--> [{1, a, true}, {2, null, null}]
SELECT named_struct('a',1,'a',2), struct(1 as a, 'x' as b).b;
--> named_struct(a, 1, a, 2) STRUCT<a: INT, a: INT>, struct(1 AS a, x AS b).b STRING
--> {1, 2}|x
SELECT aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x);
--> aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction(namedlambdavariable(), namedlambdavariable())) INT
--> 6
SELECT aggregate(array(1, 2, 3), 0, (acc, x) -> acc + x, acc -> acc * 10);
--> aggregate(array(1, 2, 3), 0, lambdafunction((namedlambdavariable() + namedlambdavariable()), namedlambdavariable(), namedlambdavariable()), lambdafunction((namedlambdavariable() * 10), namedlambdavariable())) INT
--> 60
SELECT array(1, 2, 3);
--> array(1, 2, 3) ARRAY<INT>
--> [1, 2, 3]
SELECT array_append(array('b', 'd', 'c', 'a'), 'd');
--> array_append(array(b, d, c, a), d) ARRAY<STRING>
--> [b, d, c, a, d]
SELECT array_append(array(1, 2, 3, null), null);
--> array_append(array(1, 2, 3, NULL), NULL) ARRAY<INT>
--> [1, 2, 3, null, null]
SELECT array_compact(array(1, 2, 3, null));
--> array_compact(array(1, 2, 3, NULL)) ARRAY<INT>
--> [1, 2, 3]
SELECT array_compact(array("a", "b", "c"));
--> array_compact(array(a, b, c)) ARRAY<STRING>
--> [a, b, c]
SELECT array_contains(array(1, 2, 3), 2);
--> array_contains(array(1, 2, 3), 2) BOOLEAN
--> true
SELECT array_contains(array(1, NULL, 3), 2);
--> array_contains(array(1, NULL, 3), 2) BOOLEAN
--> NULL
SELECT array_distinct(array(1, 2, 3, null, 3));
--> array_distinct(array(1, 2, 3, NULL, 3)) ARRAY<INT>
--> [1, 2, 3, null]
SELECT array_except(array(1, 2, 3), array(1, 3, 5));
--> array_except(array(1, 2, 3), array(1, 3, 5)) ARRAY<INT>
--> [2]
SELECT array_insert(array(1, 2, 3, 4), 5, 5);
--> array_insert(array(1, 2, 3, 4), 5, 5) ARRAY<INT>
--> [1, 2, 3, 4, 5]
SELECT array_insert(array(5, 4, 3, 2), -1, 1);
--> array_insert(array(5, 4, 3, 2), -1, 1) ARRAY<INT>
--> [5, 4, 3, 2, 1]
SELECT array_insert(array(5, 3, 2, 1), -4, 4);
--> array_insert(array(5, 3, 2, 1), -4, 4) ARRAY<INT>
--> [5, 4, 3, 2, 1]
SELECT array_intersect(array(1, 2, 3), array(1, 3, 5));
--> array_intersect(array(1, 2, 3), array(1, 3, 5)) ARRAY<INT>
--> [1, 3]
SELECT array_join(array('hello', 'world'), ' ');
--> array_join(array(hello, world),  ) STRING
--> hello world
SELECT array_join(array('hello', null ,'world'), ' ');
--> array_join(array(hello, NULL, world),  ) STRING
--> hello world
