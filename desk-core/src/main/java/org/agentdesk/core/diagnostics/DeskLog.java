package org.agentdesk.core.diagnostics;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the log of this process goes. Every way it takes is a careful one.
public final class DeskLog {

    private static final String FILE = "desk-events.log";
    private static final String OLDER = "desk-events.%d{yyyy-MM-dd}.%i.log.gz";
    private static final FileSize LARGEST = new FileSize(2 * FileSize.MB_COEFFICIENT);
    private static final FileSize LARGEST_TOGETHER = new FileSize(16 * FileSize.MB_COEFFICIENT);
    private static final int DAYS = 14;

    private DeskLog() {}

    /// Warnings go to standard error, and nothing else goes anywhere.
    public static void toStandardError() {
        start(standardError(), Level.WARN);
    }

    /// Everything from INFO on goes to files in a folder that only the owner may look into, bounded
    /// in size and age; where that folder cannot be, to standard error.
    ///
    /// @return whether it goes to files
    public static boolean toFolder(Path folder) {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            toStandardError();
            return false;
        }
        start(files(folder, context()), Level.INFO);
        return true;
    }

    /// Warnings go to standard error as well.
    public static void alsoToStandardError() {
        var out = standardError();
        var filter = new ch.qos.logback.classic.filter.ThresholdFilter();
        filter.setLevel("WARN");
        filter.start();
        out.addFilter(filter);
        prepared(out);
        context().getLogger(Logger.ROOT_LOGGER_NAME).addAppender(out);
    }

    /// From now on a thread that dies of a problem says so in the log, once.
    public static void catchUncaught() {
        var log = LoggerFactory.getLogger(DeskLog.class);
        Thread.setDefaultUncaughtExceptionHandler(
                (_, problem) -> log.error("a thread died of a problem", problem));
    }

    /// The files of the log in a folder.
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.newDirectoryStream(folder, "desk-events*")) {
            var files = new java.util.ArrayList<Path>();
            all.forEach(files::add);
            return files.stream().filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    private static ConsoleAppender<ILoggingEvent> standardError() {
        var out = new ConsoleAppender<ILoggingEvent>();
        out.setTarget("System.err");
        return out;
    }

    private static OutputStreamAppender<ILoggingEvent> files(Path folder, LoggerContext context) {
        var out = new RollingFileAppender<ILoggingEvent>();
        out.setFile(folder.resolve(FILE).toString());
        var older = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        older.setContext(context);
        older.setParent(out);
        older.setFileNamePattern(folder.resolve(OLDER).toString());
        older.setMaxFileSize(LARGEST);
        older.setTotalSizeCap(LARGEST_TOGETHER);
        older.setMaxHistory(DAYS);
        older.setCleanHistoryOnStart(true);
        older.start();
        out.setRollingPolicy(older);
        return out;
    }

    private static void start(OutputStreamAppender<ILoggingEvent> out, Level level) {
        var context = context();
        context.reset();
        prepared(out);
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(out);
    }

    private static void prepared(OutputStreamAppender<ILoggingEvent> out) {
        var encoder = new CarefulEncoder();
        encoder.setContext(context());
        encoder.start();
        out.setContext(context());
        out.setEncoder(encoder);
        out.start();
    }
}
