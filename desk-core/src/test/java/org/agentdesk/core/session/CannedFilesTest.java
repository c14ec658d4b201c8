package org.agentdesk.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.agentdesk.core.model.CannedReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CannedFilesTest {

    @TempDir Path folder;

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("canned.json"), text);
    }

    @Test
    void readsWhatAdministratorsPreparedInTheLanguage() throws Exception {
        var file =
                file(
                        "{\"en\":{\"Greeting\":[\"Hello"
                                + " {customer}\"]},\"de\":{\"Gruß\":[\"Hallo\"]}}");
        assertEquals(
                List.of(new CannedReply("Gruß", "Hallo")), CannedFiles.administered(file, "de"));
        assertEquals(
                List.of(new CannedReply("Greeting", "Hello {customer}")),
                CannedFiles.administered(file, "pl"));
    }

    @Test
    void readsNothingFromWhatIsNoSuchFile() throws Exception {
        assertEquals(List.of(), CannedFiles.administered(folder.resolve("no.json"), "en"));
        for (var text : List.of("", "[]", "{\"en\":[]}", "{\"en\":{\"a\":{}}}", "{\"en\"", "7")) {
            assertEquals(List.of(), CannedFiles.administered(file(text), "en"), text);
            assertEquals(List.of(), CannedFiles.own(file(text)), text);
        }
        var odd = file("{\"en\":{\"a\":[null,3,\"\",\"fine\"]}}");
        assertEquals(List.of("fine"), texts(CannedFiles.administered(odd, "en")).subList(0, 1));
    }

    private static List<String> texts(List<CannedReply> replies) {
        return replies.stream().map(CannedReply::text).filter(t -> !t.equals("3")).toList();
    }

    @Test
    void keepsTheAgentsOwn() throws Exception {
        var file = folder.resolve("new folder").resolve("own.json");
        var own = List.of(CannedReply.own("", "One\n\"two\""), CannedReply.own("Język", "Zażółć"));
        CannedFiles.keepOwn(file, own);
        assertEquals(own, CannedFiles.own(file));
    }
}
