import Foundation
import Testing

/// `weir sql` beside a pipeline of this session and of another, as terminals are sessions.
@Suite struct GivingWayTests {
    /// Runs with a pipeline that is there, and the state that it runs on.
    private func besidePipeline(_ body: (_ state: String) throws -> Void) throws {
        let (scratch, path) = try VerifyTests.prepare(files: 3)
        let state = scratch.folder.appending(path: "state").path
        let run = try Weir.start([
            "run", path, "--headless", "--interval", "50ms", "--state", state,
        ])
        defer { run.kill() }
        let isThere = try waitUntil(seconds: 30) {
            try Weir.run(["sql", "--state", state, "SELECT 1"]).code == 0
        }
        try #require(isThere)
        try body(state)
    }

    /// The scheduling policy of what the query starts, and its session's niceness.
    private static let urgency = """
        SELECT TRANSFORM (1) USING 'cut -d" " -f41 /proc/self/stat; cut -d" " -f3 /proc/self/autogroup' AS (told STRING)
        """
    private static let idlePolicy = "5"

    @Test("a query runs when nobody else wants to, whatever session asks")
    func urgency() throws {
        let setting = "/proc/sys/kernel/sched_autogroup_enabled"
        let sessionsShare = (try? String(contentsOfFile: setting, encoding: .utf8))?.first == "1"
        try besidePipeline { state in
            let query = ["sql", "--format", "csv", "--state", state, Self.urgency]
            let here = try Weir.run(query)
            #expect(here.code == 0, "\(here.errors)")
            #expect(here.output.split(separator: "\n").dropFirst().first == Self.idlePolicy[...])
            if sessionsShare { #expect(here.output.split(separator: "\n").last == "19") }
            let words = query.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(
                separator: " ")
            let there = try shell("setsid -w '\(Weir.binary)' \(words)")
            let told = there.split(separator: "\n").dropFirst()
            #expect(told.first == Self.idlePolicy[...])
            if sessionsShare { #expect(told.last == "19") }
        }
        let alone = try Weir.run(["sql", "--format", "csv", Self.urgency])
        #expect(alone.output.split(separator: "\n").dropFirst().first == "0")
    }

    @Test("exit code, errors and signals pass between a terminal's process and the one behind it")
    func handedOn() throws {
        try besidePipeline { state in
            let ask = "setsid -w '\(Weir.binary)' sql --state '\(state)'"
            #expect(
                try shell("\(ask) 'SELECT nothing' 2>&1; echo $?").contains("UNRESOLVED_COLUMN"))
            #expect(try shell("\(ask) 'SELECT nothing' 2>/dev/null; echo $?").hasSuffix("1\n"))
            #expect(try shell("echo 'SELECT 7 AS a' | \(ask) --format csv") == "a\n7\n")
            // Started by somebody who wants to hear of no child's end.
            let unheard = "trap '' CHLD; exec '\(Weir.binary)' sql --state '\(state)' --format csv"
            #expect(try shell("timeout -k 1 60 bash -c \"\(unheard) 'SELECT 7 AS a'\"") == "a\n7\n")
            let ended = try shell(
                """
                timeout -k 1 60 setsid '\(Weir.binary)' sql --state '\(state)' 'SELECT sum(id % 7) FROM range(900000000000)' &
                limit=$!
                children() { cat /proc/$1/task/*/children 2>/dev/null || true; }
                for turn in $(seq 1000); do
                  asked=$(children $limit | cut -d' ' -f1)
                  behind=$([ -z "$asked" ] || children $asked | cut -d' ' -f1)
                  [ -n "$behind" ] && break
                  sleep 0.01
                done
                kill -TERM $asked
                code=0
                wait $limit || code=$?
                ! kill -0 $behind 2>/dev/null || echo left
                echo $code
                """)
            #expect(ended == "143\n")
        }
    }
}
