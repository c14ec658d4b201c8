package org.agentdesk.emoji;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.Image;

/// What emoji look like. Files of sixty-four pictures are read when one of them is first needed;
/// what was decoded is kept, the least used forgotten first. On the JavaFX application thread.
public final class EmojiPictures {

    /// The pictures as they come are squares of so many pixels; larger ones are blown up.
    public static final int SOURCE = 64;

    private static final int KEPT_PAGES = 8;
    private static final int KEPT_PICTURES = 400;

    private record Key(int number, int pixels) {}

    private final EmojiIndex index;
    private final Map<Integer, byte[]> read = leastUsed(KEPT_PAGES);
    private final Map<Key, Image> decoded = leastUsed(KEPT_PICTURES);

    EmojiPictures(EmojiIndex index) {
        this.index = index;
    }

    /// The pictures of the [standard set][EmojiSet#standard], like the glyphs of a font shared by
    /// all who draw.
    public static EmojiPictures standard() {
        return Standard.PICTURES;
    }

    private static final class Standard {
        static final EmojiPictures PICTURES = new EmojiPictures(EmojiSet.standard().index());
    }

    /// The picture of an emoji.
    ///
    /// @param pixels its width and height, 1 to [#SOURCE]
    public Image of(Emoji emoji, int pixels) {
        int size = Math.clamp(pixels, 1, SOURCE);
        return decoded.computeIfAbsent(new Key(emoji.number(), size), this::decode);
    }

    private Image decode(Key key) {
        var place = index.place(key.number());
        var bytes = read.computeIfAbsent(place.page(), EmojiPictures::read);
        var file = new ByteArrayInputStream(bytes, place.offset(), place.length());
        return new Image(file, key.pixels(), key.pixels(), true, true);
    }

    private static byte[] read(int page) {
        var name = "page-" + page + ".bin";
        try (var file = Objects.requireNonNull(EmojiPictures.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <K, V> Map<K, V> leastUsed(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
