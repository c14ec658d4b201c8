package com.example.coupon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.agentdesk.plugin.testkit.Samples;

/// The samples that `./desk plugin run` sends, for the tests as well.
final class CouponSamples {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/agent-desk/samples");

    private CouponSamples() {}

    static List<Json.Obj> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(CouponSamples::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json.Obj read(Path file) {
        try {
            return Samples.json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
