package org.agentdesk.emoji;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.agentdesk.emoji.Emoji.Group;

/// All emoji that there are pictures of. Immutable; safe from any thread.
public final class EmojiSet {

    private final EmojiIndex index;
    private final EmojiFinder finder;

    private EmojiSet(EmojiIndex index) {
        this.index = index;
        this.finder = new EmojiFinder(index);
    }

    /// The set that the desk brings along. Read when it is first asked for, which takes some ten
    /// milliseconds.
    public static EmojiSet standard() {
        return Standard.SET;
    }

    /// A constant, made when somebody first needs it.
    private static final class Standard {
        static final EmojiSet SET = new EmojiSet(EmojiIndex.read());
    }

    EmojiIndex index() {
        return index;
    }

    /// Whether a text has characters that could be emoji, answered without the set.
    public static boolean mayHave(String text) {
        return EmojiFinder.mayHave(text);
    }

    /// A text cut into words and emoji. Symbols that are text unless U+FE0F says otherwise stay
    /// text, and so does what U+FE0E follows and what the set does not know.
    ///
    /// @param most how many pictures there may be; what comes after that many is words
    public List<Piece> split(String text, int most) {
        return finder.split(text, most);
    }

    /// The emoji of a group in their usual order, without those that only differ in skin tone.
    public List<Emoji> of(Group group) {
        return choices().filter(emoji -> emoji.group() == group).toList();
    }

    /// The same emoji in the skin tones there are; empty where there is only one.
    public List<Emoji> tones(Emoji emoji) {
        return index.tones(emoji);
    }

    /// Those whose name or keywords have words that begin like the words of a query, the ones whose
    /// name says it first.
    ///
    /// @param most how many at most
    public List<Emoji> search(String query, int most) {
        var wanted = words(query);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var byName = new ArrayList<Emoji>();
        var byKeyword = new ArrayList<Emoji>();
        choices()
                .forEach(emoji -> {
                    var name = words(emoji.name());
                    if (wanted.stream().allMatch(isStartOfOne(name))) {
                        byName.add(emoji);
                    } else if (wanted.stream().allMatch(isStartOfOne(name).or(isStart(emoji)))) {
                        byKeyword.add(emoji);
                    }
                });
        return Stream.concat(byName.stream(), byKeyword.stream()).limit(most).toList();
    }

    private Stream<Emoji> choices() {
        return index.choices().stream().filter(emoji -> emoji.group() != Group.COMPONENTS);
    }

    private static Predicate<String> isStart(Emoji emoji) {
        return isStartOfOne(emoji.keywords());
    }

    private static Predicate<String> isStartOfOne(List<String> words) {
        return start -> words.stream().anyMatch(word -> word.startsWith(start));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
