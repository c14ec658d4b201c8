package org.agentdesk.ui.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.agentdesk.ui.ask.Question;
import org.agentdesk.ui.link.LinkAdvice.Why;
import org.junit.jupiter.api.Test;

class LinkAdviceTest {

    private static LinkAdvice of(String link) {
        return LinkAdvice.of(URI.create(link));
    }

    @Test
    void hasNothingToSayAboutOrdinaryLinks() {
        assertEquals(Why.NONE, of("https://shop.example/a?b#c").why());
        assertEquals(Why.NONE, of("https://my_bucket.example:8443/a").why());
        assertEquals(Why.NONE, of("https://[2606:2800::1]/").why());
        assertEquals(Why.NONE, of("mailto:ann@example.com").why());
        assertEquals(Why.NONE, of("tel:+4912345").why());
    }

    @Test
    void warnsOfAnInsecureConnection() {
        var advice = of("http://shop.example:8080/a");
        assertEquals(Why.INSECURE, advice.why());
        assertEquals("shop.example", advice.host());
    }

    @Test
    void showsLettersThatCanLookLikeOthersAsWhatTheyAre() {
        var cyrillic = of("https://www.p\u0430ypal.com:444/login?next=/a#b");
        assertEquals(Why.ODD_HOST, cyrillic.why());
        assertEquals("www.xn--pypal-4ve.com", cyrillic.host());
        assertEquals(
                "https://www.xn--pypal-4ve.com:444/login?next=/a#b", cyrillic.link().toString());
        assertEquals(Why.ODD_HOST, of("https://www.xn--pypal-4ve.com/").why());
        assertEquals(Why.ODD_HOST, of("https://fa\u00DF.example/").why());
        assertEquals(Why.ODD_HOST, of("https://b\u00FCcher.example/").why());
    }

    @Test
    void opensALinkToLookTwiceAtOnlyWhenTheAgentSaysSo() {
        var asked = new ArrayList<Question>();
        var opened = new ArrayList<URI>();
        var answer = new CompletableFuture<Boolean>();
        var browser =
                new CarefulBrowser(
                        question -> {
                            asked.add(question);
                            return answer;
                        },
                        opened::add);
        browser.accept(URI.create("https://shop.example/"));
        browser.accept(URI.create("http://shop.example/"));
        assertEquals(List.of(URI.create("https://shop.example/")), opened);
        assertEquals(true, asked.getFirst().text().contains("shop.example"));
        answer.complete(true);
        assertEquals(URI.create("http://shop.example/"), opened.getLast());
    }
}
