package org.agentdesk.core.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.agentdesk.core.cim.Json;
import org.agentdesk.core.model.CannedReply;
import org.agentdesk.core.wire.JsonText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Canned replies in files: those of administrators, `{languageCode: {category: [text]}}` as the
/// platform's own desk has them, and the agent's own, a list of texts. A file that is missing or
/// cannot be read holds none.
public final class CannedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(CannedFiles.class);
    private static final String DEFAULT_LANGUAGE = "en";
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int MOST = 5_000;
    private static final int LONGEST = 10_000;

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
        return texts(read(file)).stream().map(text -> new CannedReply("", text)).toList();
    }

    /// Keeps the agent's own.
    ///
    /// @throws IOException when they could not be written
    public static void keepOwn(Path file, List<CannedReply> replies) throws IOException {
        var texts = replies.stream().<Json>map(reply -> Json.of(reply.text())).toList();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JsonText.write(new Json.Arr(texts)));
    }

    private static List<String> texts(Json json) {
        return json instanceof Json.Arr(var items)
                ? items.stream()
                        .flatMap(item -> Optional.ofNullable(item.textOrNull()).stream())
                        .filter(text -> !text.isBlank() && text.length() <= LONGEST)
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
