import Engine
import Query
import Testing

/// One number in a query, or in a record, must not take the memory of a process.
@Suite("Values that would be too large")
struct ValueLimitTests {
    @Test(
        "are an error of their row, before they are made",
        arguments: [
            "SELECT lpad('a', 2147483647, 'b')", "SELECT rpad(X'01', 2147483647, X'02')",
            "SELECT repeat('abcdefgh', 500000000)", "SELECT space(2147483647)",
            "SELECT array_repeat(1, 2147483647)", "SELECT array_insert(array(1), 2147483647, 2)",
            "SELECT sequence(1, 2000000000)",
            "SELECT sequence(-9223372036854775808, 9223372036854775807)",
            "SELECT aggregate(sequence(1, 100), 'ab', (a, x) -> a || a)",
            "SELECT replace(repeat('a', 100000), 'a', repeat('b', 100000))",
            "SELECT listagg(repeat('a', 10000000), ',') FROM range(30)",
        ])
    func large(query: String) {
        var shell = SQLShell()
        guard case .failure(let failure) = shell.run(0, of: Script(query)) else {
            Issue.record("it was made: \(query)")
            return
        }
        #expect(failure.errorClass == "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION")
    }

    @Test(
        "are not padded to the length of CHAR(n)",
        arguments: [
            "DECLARE x CHAR(2147483647) = 'a'", "SELECT c FROM long WHERE c = 'x'",
            "SELECT c FROM long WHERE c IN ('x', 'y')", "INSERT INTO long VALUES ('x')",
        ])
    func padded(statement: String) {
        var shell = SQLShell()
        let script = Script("CREATE TABLE long (c CHAR(2147483647)); \(statement)")
        if case .failure(let failure) = shell.run(0, of: script) { Issue.record("\(failure)") }
        guard case .failure(let failure) = shell.run(1, of: script) else {
            Issue.record("it was made: \(statement)")
            return
        }
        #expect(failure.errorClass == "COLLECTION_SIZE_LIMIT_EXCEEDED.FUNCTION")
    }

    @Test(
        "are no length of CHAR(n)",
        arguments: [
            "DECLARE x CHAR(9000000000000000000) = 'a'", "DECLARE x VARCHAR(2147483648)",
            "SELECT CAST('a' AS CHAR(3000000000))",
        ])
    func length(statement: String) {
        var shell = SQLShell()
        guard case .failure(let failure) = shell.run(0, of: Script(statement)) else {
            Issue.record("it was taken: \(statement)")
            return
        }
        #expect(failure.errorClass == "UNSUPPORTED_DATATYPE")
    }
}
