package org.agentdesk.core.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// docs/guide/protocol.md says where each part of the protocol is decoded, handled, simulated and
/// tested. It is made from the code: `-Ddocs.update=true` writes it anew.
class CoverageTest {

    private static final String BEGIN = "<!-- coverage: made by CoverageTest -->\n";

    @Test
    void theTableSaysWhatTheCodeDoes() throws IOException {
        var file = Sources.ROOT.resolve("docs/guide/protocol.md");
        var table = new CoverageTable().text();
        var known = Sources.read(file);
        var upToDate = known.substring(0, known.indexOf(BEGIN)) + BEGIN + "\n" + table;
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, upToDate);
            return;
        }
        assertEquals(upToDate, known, "run the test again with -Ddocs.update=true");
    }

    @Test
    void noCellIsEmptyWithoutAReason() {
        for (var row : new CoverageTable().text().lines().toList()) {
            for (var cell : List.of(row.split("\\|"))) {
                assertFalse(row.startsWith("| `") && cell.length() > 0 && cell.isBlank(), row);
            }
        }
    }
}
