import Glibc

/// The fuzzer's way in; `WEIR_FUZZ_TARGET` names what is fuzzed.
private let target: FuzzTarget = {
    let name = getenv("WEIR_FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        print("WEIR_FUZZ_TARGET must be one of", FuzzTarget.allCases.map(\.rawValue))
        exit(2)
    }
    return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    target.run(UnsafeBufferPointer(start: start, count: count))
    return 0
}
