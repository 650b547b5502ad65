extension KLLSketch {
    /// What `kll_sketch_to_string_…` gives: how DataSketches describes a sketch.
    var summary: String {
        let width = MemoryLayout<Item>.size
        let updatableBytes = 20 + (levels.count + 1) * 4 + (2 + capacity) * width
        let lines: [(String, String)] = [
            ("K", "\(size)"),
            ("Dynamic min K", "\(leastSize)"),
            ("M", "\(Self.leastCapacity)"),
            ("N", "\(count)"),
            ("Epsilon", percent(error(isOfAll: false))),
            ("Epsilon PMF", percent(error(isOfAll: true))),
            ("Empty", "\(isEmpty)"),
            ("Estimation Mode", "\(isEstimate)"),
            ("Levels", "\(levels.count)"),
            ("Level 0 Sorted", "false"),
            ("Capacity Items", "\(capacity)"),
            ("Retained Items", "\(held)"),
            ("Free Space", "\(capacity - held)"),
            ("ReadOnly", "false"),
            ("Updatable Storage Bytes", "\(updatableBytes)"),
            ("Compact Storage Bytes", "\(compactByteCount)"),
            ("Min Item", isEmpty ? "NaN" : least.text),
            ("Max Item", isEmpty ? "NaN" : greatest.text),
        ]
        let described = lines.map { name, value in
            "   " + name + String(repeating: " ", count: 23 - name.count) + ": " + value + "\n"
        }
        return "\n### KllKll\(Item.plural)Sketch Summary:\n" + described.joined()
            + "### End sketch summary\n"
    }

    /// With three digits behind the point.
    private func percent(_ share: Double) -> String {
        let thousandths = Int((share * 100_000).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest + "%"
    }
}
