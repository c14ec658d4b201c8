package org.agentdesk.core.diagnostics;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.diagnostics.Recording.Tape;
import org.agentdesk.core.wire.JsonText;
import org.jspecify.annotations.Nullable;

/// Writes a diagnostics bundle. What is in it: docs/guide/diagnostics.md.
final class Bundle {

    /// What a bundle calls itself, and the version of its form.
    static final String FORMAT = "agent-desk-diagnostics";

    static final int VERSION = 1;
    static final String MANIFEST = "manifest.json";
    static final String RECORDING = "recording.jsonl";

    private final ZipOutputStream zip;

    private Bundle(ZipOutputStream zip) {
        this.zip = zip;
    }

    /// @param logs the folder of the log; null when there is none
    record Contents(Instant at, Tape tape, Timings timings, Extras extras, @Nullable Path logs) {}

    /// Writes a bundle; the file is there when it is complete and not before.
    static void write(Path file, Contents contents) throws IOException {
        var part = OwnerOnly.fileBeside(file);
        try {
            try (var zip =
                    new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                new Bundle(zip).write(contents);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Contents contents) throws IOException {
        var about =
                Json.obj(
                        "format", Json.of(FORMAT),
                        "version", Json.of(VERSION),
                        "at", Json.of(contents.at().toString()),
                        "running", Surroundings.versions());
        json(MANIFEST, about);
        var settings = contents.tape().last().settings();
        json("settings.json", Surroundings.settings(settings, contents.extras()));
        json("plugins.json", Surroundings.plugins(contents.extras()));
        json("timings.json", contents.timings().report());
        json("threads.json", Surroundings.threads());
        begin(RECORDING);
        var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        new TapeWriter(out).write(contents.tape());
        out.flush();
        zip.closeEntry();
        if (contents.logs() != null) {
            for (var log : DeskLog.files(contents.logs())) {
                begin("logs/" + log.getFileName());
                Files.copy(log, zip);
                zip.closeEntry();
            }
        }
    }

    private void json(String name, Json json) throws IOException {
        begin(name);
        zip.write(JsonText.write(json).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }
}
