import Testing

@testable import Host

/// A machine on which time passes in looks: somebody works whenever nobody stops them.
private struct Workshop {
    var allowance = ProcessorAllowance()
    /// Nanoseconds.
    var passed: Int64 = 0
    var worked: Int64 = 0

    /// - Parameters:
    ///   - work: What part of its time somebody works who is not stopped.
    ///   - isWanted: Whether the pipeline wants all processors at a look.
    mutating func pass(
        seconds: Int64, work: Double = 1, isWanted: (_ look: Int) -> Bool
    ) {
        var look = 0
        let end = passed + seconds * 1_000_000_000
        while passed < end {
            let pause = allowance.pause
            let used = allowance.isStopped ? 0 : Int64(Double(pause) * work)
            passed += pause
            worked += used
            allowance.look(after: pause, used: used, isWanted: isWanted(look))
            look += 1
        }
    }
}

@Suite struct ProcessorAllowanceTests {
    @Test("beside a pipeline that rests, nobody is stopped")
    func resting() {
        var workshop = Workshop()
        workshop.pass(seconds: 2) { _ in false }
        #expect(workshop.worked == workshop.passed)
    }

    @Test("beside a pipeline that never rests, long work has a hundredth, and comes to an end")
    func never() {
        var workshop = Workshop()
        workshop.pass(seconds: 40) { _ in true }
        let share = Double(workshop.worked) / Double(workshop.passed)
        #expect(share > 0.008 && share < 0.015, "\(share)")
    }

    @Test("a short question is not stopped at all")
    func short() {
        var workshop = Workshop()
        for _ in 0..<10 {
            workshop.allowance.look(after: 1_000_000, used: 1_000_000, isWanted: true)
            #expect(!workshop.allowance.isStopped)
        }
    }

    @Test("gaps between a pipeline's batches that never rests are not filled")
    func gaps() {
        var workshop = Workshop()
        workshop.pass(seconds: 40) { $0 % 4 != 3 }
        #expect(workshop.worked * 20 < workshop.passed)
    }

    @Test("beside batches that take a fifth of the time, work goes on")
    func light() {
        var workshop = Workshop()
        workshop.pass(seconds: 10) { $0 % 5 == 0 }
        #expect(workshop.worked == workshop.passed)
    }

    @Test("who was stopped goes on soon after the pipeline rests")
    func after() {
        var workshop = Workshop()
        workshop.pass(seconds: 10) { _ in true }
        let before = workshop.worked
        workshop.pass(seconds: 1) { _ in false }
        #expect(workshop.worked - before > 970_000_000)
    }

    @Test("who does nothing is looked at rarely, and soon again when they work")
    func quiet() {
        var workshop = Workshop()
        workshop.pass(seconds: 1, work: 0) { _ in true }
        #expect(workshop.allowance.pause >= 10_000_000)
        workshop.pass(seconds: 1) { _ in false }
        #expect(workshop.allowance.pause < 10_000_000)
    }
}
