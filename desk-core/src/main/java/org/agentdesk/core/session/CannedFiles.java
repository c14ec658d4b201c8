package org.agentdesk.core.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.wire.JsonText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Canned replies in files: those of administrators, `{languageCode: {category: [text]}}` as the
/// platform's own desk has them, and the agent's own, a list in which each is a text, or an object
/// of `category` and `text`. A file that is missing or cannot be read holds none; one of the
/// agent's own that cannot be read is copied before it is written.
public final class CannedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CannedFiles.class);
    private static final String DEFAULT_LANGUAGE = "en";
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int MOST = 5_000;

    private CannedFiles() {}

    /// What administrators prepared in a language; where there is nothing in it, in English.
    ///
    /// @param language an ISO 639 code
    public static List<CannedReply> administered(Path file, String language) {
        var all = read(file);
        var languages = all.get(language).isNull() ? all.get(DEFAULT_LANGUAGE) : all.get(language);
        var replies = new ArrayList<CannedReply>();
        if (languages instanceof Json.Obj categories) {
            categories.forEach((category, texts) ->
                    texts(texts)
                            .forEach(text -> replies.add(new CannedReply(named(category), text))));
        }
        return List.copyOf(replies.subList(0, Math.min(MOST, replies.size())));
    }

    private static String named(String category) {
        return category.isBlank() ? "–" : category;
    }

    /// The agent's own.
    public static List<CannedReply> own(Path file) {
        return read(file).items().stream()
                .map(CannedFiles::ownReply)
                .filter(reply -> isSound(reply.text()))
                .distinct()
                .limit(CannedReply.MOST_OWN)
                .toList();
    }

    private static CannedReply ownReply(Json item) {
        var category = item.get("category").text().strip();
        int longest = Math.min(CannedReply.LONGEST_CATEGORY, category.length());
        return item instanceof Json.Obj
                ? CannedReply.own(category.substring(0, longest), item.get("text").text())
                : CannedReply.own("", item.text());
    }

    private static Json json(CannedReply reply) {
        var text = Json.of(reply.text());
        return reply.category().isEmpty()
                ? text
                : Json.obj("category", Json.of(reply.category()), "text", text);
    }

    private static boolean isSound(String text) {
        return !text.isBlank() && text.length() <= CannedReply.LONGEST;
    }

    /// Keeps the agent's own.
    ///
    /// @throws IOException when they could not be written
    public static void keepOwn(Path file, List<CannedReply> replies) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (Files.exists(file) && !(read(file) instanceof Json.Arr)) {
            var copy = file.resolveSibling(file.getFileName() + ".damaged");
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        // a disk that is full must not take what was there before
        var next = Files.createTempFile(folder, "canned", ".tmp");
        try {
            var all = new Json.Arr(replies.stream().map(CannedFiles::json).toList());
            Files.writeString(next, JsonText.write(all));
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static List<String> texts(Json json) {
        return json instanceof Json.Arr(var items)
                ? items.stream()
                        .flatMap(item -> Optional.ofNullable(item.textOrNull()).stream())
                        .filter(CannedFiles::isSound)
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    private static Json read(Path file) {
        if (!Files.isReadable(file)) {
            return Json.Null.NULL;
        }
        try (var in = Files.newInputStream(file)) {
            return JsonText.parse(new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8));
        } catch (IOException | JsonText.NotJson e) {
            LOG.warn("cannot read the canned replies in {}", file, e);
            return Json.Null.NULL;
        }
    }
}
