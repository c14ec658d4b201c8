package org.agentdesk.core.diagnostics;

import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.DeskSettings;

/// What the desk runs on, its threads, and how its plug-ins are; each value is one that cannot hold
/// a text of anybody.
final class Surroundings {

    private static final int LONGEST_LABEL = 64;

    private Surroundings() {}

    static Json.Obj versions() {
        var runtime = Runtime.getRuntime();
        return Json.obj(
                "desk", Json.of(desk()),
                "java", Json.of(Runtime.version().toString()),
                "javafx", property("javafx.runtime.version"),
                "os", property("os.name"),
                "osVersion", property("os.version"),
                "arch", property("os.arch"),
                "locale", Json.of(Locale.getDefault().toLanguageTag()),
                "zone", Json.of(TimeZone.getDefault().getID()),
                "processors", Json.of(runtime.availableProcessors()),
                "heapUsed", Json.of(runtime.totalMemory() - runtime.freeMemory()),
                "heapMost", Json.of(runtime.maxMemory()));
    }

    private static String desk() {
        var descriptor = Surroundings.class.getModule().getDescriptor();
        return descriptor == null ? "unknown" : descriptor.rawVersion().orElse("unknown");
    }

    private static Json property(String name) {
        var value = System.getProperty(name);
        return Json.of(value == null ? null : label(value));
    }

    /// How many threads there are by the first word of their names and their state: what follows
    /// the first word may be an address.
    static Json.Obj threads() {
        var counts = new TreeMap<String, Long>();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            counts.merge(firstWord(thread.getName()) + " " + thread.getState(), 1L, Long::sum);
        }
        var report = Json.Obj.EMPTY;
        for (var entry : counts.entrySet()) {
            report = report.with(entry.getKey(), Json.of(entry.getValue()));
        }
        return report;
    }

    /// The letters that a thread's name begins with.
    static String firstWord(String name) {
        int end = 0;
        while (end < Math.min(name.length(), LONGEST_LABEL) && isWord(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-';
    }

    static Json.Obj settings(DeskSettings desk, Extras extras) {
        var rona = desk.rona();
        var report = Json.obj("rona", Json.of(rona == null ? null : rona.toString()));
        for (var setting : extras.settings().entrySet()) {
            report = report.with(label(setting.getKey()), Json.of(setting.getValue().name()));
        }
        return report;
    }

    static Json plugins(Extras extras) {
        return new Json.Arr(extras.plugins().stream().<Json>map(Surroundings::plugin).toList());
    }

    private static Json.Obj plugin(PluginHealth health) {
        var failure = health.lastFailure();
        return Json.obj(
                "id", Json.of(label(health.id())),
                "version", Json.of(label(health.version())),
                "state", Json.of(health.state().name()),
                "failures", Json.of(health.failures()),
                "lastFailure", Json.of(failure == null ? null : failure.getName()),
                "slowCalls", Json.of(health.slowCalls()),
                "slowestMs", Json.of(health.slowest().toMillis()));
    }

    private static String label(String text) {
        var plain = text.replaceAll("[^A-Za-z0-9 ._+-]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST_LABEL));
    }
}
