package org.agentdesk.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agentdesk.emoji.Emoji.Group;
import org.jspecify.annotations.Nullable;

/// What `index.tsv` says: a line an emoji, those with skin tones last. src/emoji/README.md tells
/// where it comes from.
final class EmojiIndex {

    /// So many pictures lie on a page, in the order of the lines.
    private static final int PAGE = 64;

    /// The fields of a line.
    private enum Field {
        SEQUENCE,
        TEXT,
        KIND,
        GROUP,
        LENGTH,
        BASE,
        NAME,
        KEYWORDS
    }

    private final List<Emoji> all = new ArrayList<>();
    private final Map<String, Emoji> bySequence = new HashMap<>();
    private final Map<Integer, List<Emoji>> tones = new HashMap<>();
    private final BitSet starts = new BitSet();
    private final BitSet textual = new BitSet();
    private final List<Place> places = new ArrayList<>();
    private int choices;

    /// Where the file of a picture lies.
    ///
    /// @param page which page it is on
    /// @param offset where it begins there, in bytes
    /// @param length in bytes
    record Place(int page, int offset, int length) {}

    private EmojiIndex() {}

    static EmojiIndex read() {
        var index = new EmojiIndex();
        var file = Objects.requireNonNull(EmojiIndex.class.getResourceAsStream("index.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                index.add(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return index;
    }

    private void add(String[] line) {
        int number = all.size();
        var sequence = sequence(line[Field.SEQUENCE.ordinal()]);
        var base = line[Field.BASE.ordinal()];
        var keywords = line[Field.KEYWORDS.ordinal()];
        var emoji =
                new Emoji(
                        number,
                        line[Field.TEXT.ordinal()],
                        line[Field.NAME.ordinal()],
                        keywords.isEmpty() ? List.of() : List.of(keywords.split(",")),
                        Group.values()[Integer.parseInt(line[Field.GROUP.ordinal()])]);
        all.add(emoji);
        places.add(next(Integer.parseInt(line[Field.LENGTH.ordinal()])));
        bySequence.put(sequence, emoji);
        starts.set(sequence.codePointAt(0));
        if (line[Field.KIND.ordinal()].equals("t")) {
            textual.set(number);
        }
        if (base.isEmpty()) {
            choices = number + 1;
        } else {
            tones.computeIfAbsent(Integer.valueOf(base), _ -> new ArrayList<>()).add(emoji);
        }
    }

    private Place next(int length) {
        int page = places.size() / PAGE;
        if (places.isEmpty() || places.getLast().page() != page) {
            return new Place(page, 0, length);
        }
        var last = places.getLast();
        return new Place(page, last.offset() + last.length(), length);
    }

    private static String sequence(String codes) {
        var text = new StringBuilder();
        for (var code : codes.split("-")) {
            text.appendCodePoint(Integer.parseInt(code, 16));
        }
        return text.toString();
    }

    /// The emoji that a sequence without U+FE0F stands for; null when there is none.
    @Nullable Emoji find(String sequence) {
        return bySequence.get(sequence);
    }

    /// Whether some emoji begins with a character.
    boolean starts(int codePoint) {
        return starts.get(codePoint);
    }

    /// Whether an emoji is text unless U+FE0F follows it.
    boolean isTextual(Emoji emoji) {
        return textual.get(emoji.number());
    }

    /// All without those that only differ in skin tone.
    List<Emoji> choices() {
        return all.subList(0, choices);
    }

    Place place(int number) {
        return places.get(number);
    }

    List<Emoji> tones(Emoji emoji) {
        return List.copyOf(tones.getOrDefault(emoji.number(), List.of()));
    }
}
