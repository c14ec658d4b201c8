package org.agentdesk.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.agentdesk.emoji.Emoji.Group;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class EmojiPicturesTest {

    private final EmojiSet set = EmojiSet.standard();
    private final EmojiPictures pictures = new EmojiPictures(set.index());

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static boolean isClear(Image image, int x, int y) {
        return image.getPixelReader().getColor(x, y).getOpacity() < 0.1;
    }

    @Test
    void hasAPictureOfEveryEmoji() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> {
                    for (var group : Group.values()) {
                        for (var emoji : set.of(group)) {
                            Stream.concat(Stream.of(emoji), set.tones(emoji).stream())
                                    .forEach(this::isPicture);
                        }
                    }
                });
    }

    private void isPicture(Emoji emoji) {
        var image = pictures.of(emoji, 64);
        assertFalse(image.isError(), emoji.name());
        assertEquals(64, image.getWidth(), emoji.name());
    }

    @Test
    void scalesWithoutASquareAroundIt() throws Exception {
        var face = set.search("grinning face", 1).getFirst();
        var image = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> pictures.of(face, 18));
        assertEquals(18, image.getWidth());
        assertTrue(isClear(image, 0, 0) && isClear(image, 17, 17));
        var middle = image.getPixelReader().getColor(9, 6);
        assertTrue(middle.getRed() > 0.8 && middle.getBlue() < 0.6, () -> middle.toString());
    }

    @Test
    void decodesAPictureOnceASize() throws Exception {
        var face = set.search("grinning face", 1).getFirst();
        var images =
                WaitForAsyncUtils.waitForAsyncFx(
                        5_000,
                        () ->
                                Arrays.asList(
                                        pictures.of(face, 18),
                                        pictures.of(face, 18),
                                        pictures.of(face, 5_000)));
        assertSame(images.get(0), images.get(1));
        assertEquals(EmojiPictures.SOURCE, images.get(2).getWidth());
    }
}
