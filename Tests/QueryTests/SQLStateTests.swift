import Query
import Testing

@Suite struct SQLStateTests {
    @Test(
        "Classes have the states that Spark gives them",
        arguments: [
            ("DIVIDE_BY_ZERO", "22012"), ("UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703"),
            ("UNSUPPORTED_SQL_UDF_USAGE", "0A000"), ("TRAILING_COMMA_IN_SELECT", "42601"),
            ("USER_DEFINED_FUNCTIONS.NOT_A_VALID_DEFAULT_EXPRESSION", "42601"),
            ("INVALID_SCHEMA_OR_RELATION_NAME", "42602"), ("INVALID_PARTITION_VALUE", "42846"),
        ])
    func state(errorClass: String, state: String) {
        #expect(SQLState.of(errorClass) == state)
    }
}
