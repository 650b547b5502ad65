import Testing

@testable import Host

@Suite("The time of day for timers")
struct SteadyTimeTests {
    @Test("follows the wall clock forward, and goes on from there when that is set back")
    func steps() {
        var time = SteadyTime()
        #expect(time.now(wall: 1_000_000, monotonic: 10) == 1_000_000)
        #expect(time.now(wall: 1_000_005, monotonic: 15) == 1_000_005)
        // Set back by an hour: a timer due in 5 is due in 5.
        #expect(time.now(wall: -2_600_000, monotonic: 20) == 1_000_010)
        // Set forward, beyond where it was.
        #expect(time.now(wall: 9_000_000, monotonic: 25) == 9_000_000)
        // A machine that slept: the monotonic clock stood still.
        #expect(time.now(wall: 99_000_000, monotonic: 26) == 99_000_000)
    }

    @Test("never goes back between two calls")
    func order() {
        var last = Clock.now()
        for _ in 0..<1000 {
            let now = Clock.now()
            #expect(now >= last)
            last = now
        }
    }
}
