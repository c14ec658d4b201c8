package org.agentdesk.ui.composer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agentdesk.core.cim.Attachment;
import org.agentdesk.core.model.Conversation;
import org.agentdesk.core.model.FileLook;
import org.agentdesk.ui.composer.Reference.How;
import org.agentdesk.ui.conversation.Room;
import org.agentdesk.ui.conversation.Talk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// An agent who writes in ten conversations at once, in any order. All that is written, quoted and
/// attached is marked with the conversation it is meant for.
class ManyDraftsTest {

    private static final int CONVERSATIONS = 10;
    private static final Pattern MARK = Pattern.compile("_(c\\d)_");

    private final Room room =
            new Room(
                    Talk.desk(
                            IntStream.range(0, CONVERSATIONS)
                                    .mapToObj(i -> new Talk().conversation("c" + i, "Clara"))
                                    .toArray(Conversation[]::new)));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothingLandsInAnotherConversation(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            // a file is looked at in the meantime: what comes of it arrives after the next steps
            WaitForAsyncUtils.waitForAsyncFx(
                    10_000, () -> IntStream.range(0, 4).forEach(_ -> step(random)));
        }
        room.close();
        var sent = room.desk.asked.stream().filter(ask -> ask.startsWith("send")).toList();
        assertTrue(sent.size() > 100, sent.size() + " sent");
        for (var ask : sent) {
            var marks = MARK.matcher(ask).results().map(found -> found.group(1)).distinct();
            assertEquals(List.of(ask.split(" ")[1]), marks.toList(), ask);
        }
    }

    private void step(Random random) {
        var open = room.selection.conversation();
        var mark = "_" + open + "_";
        int choice = open == null ? 0 : random.nextInt(7);
        switch (choice) {
            case 0 -> room.selection.open("c" + random.nextInt(CONVERSATIONS));
            case 1 -> {
                var text = room.composer.textProperty();
                text.set(text.get() + mark);
            }
            case 2 -> room.composer.refer(about(How.REPLY, mark), "");
            case 3 -> room.composer.refer(about(How.EDIT, mark), mark + "old");
            case 4 -> attach("/" + mark + random.nextInt(3) + ".png");
            case 5 -> room.composer.forgetReference();
            default -> room.composer.send();
        }
    }

    private static Reference about(How how, String mark) {
        return new Reference(how, mark, "Clara", mark, null);
    }

    private void attach(String path) {
        var file = Path.of(path).toAbsolutePath().normalize();
        var name = String.valueOf(file.getFileName());
        var attachment = new Attachment("file:" + path, "image/png", 1, name, "");
        room.desk.looks.put(file.toString(), new FileLook.Fine(attachment));
        room.attachments.add(Stream.of(file).toList());
    }
}
