package org.agentdesk.ui.app;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Ten customers who talk by script, all at once, on a thread of their own: they write, are seen
/// typing, send what is no text, and read what the agent wrote. Each says only so much, so that no
/// transcript grows for ever; whoever has said everything makes room for another one.
final class TenCustomers {

    static final int MANY = 10;

    private static final int MOST = 30;
    private static final List<String> SAMPLES =
            List.of("BUTTON", "LOCATION", "CONTACT", "IMAGE", "FILE", "URL", "AUDIO", "CAROUSEL");

    private final SimulatedCentre centre;
    private final Random random;
    private final Map<String, Talk> talks = new TreeMap<>();
    private final Thread thread;
    private int came;
    private int said;
    private boolean over;
    private Throwable trouble;

    /// @param said how often the customer has said something
    private record Talk(Mark mark, int said) {}

    TenCustomers(SimulatedCentre centre, long seed) {
        this.centre = centre;
        this.random = new Random(seed);
        this.thread = Thread.ofPlatform().name("customers").daemon().unstarted(this::talk);
    }

    void begin() {
        thread.start();
    }

    /// Another customer comes to ann; what will be of the conversation.
    synchronized Page comes() throws IOException {
        var mark = new Mark(++came);
        var name = "Clara " + mark;
        var id = centre.customerComesTo("ann", name, "Hello from " + mark);
        return new Page(id, mark);
    }

    /// From now on the customer talks.
    synchronized void accepted(Page page) {
        talks.put(page.id(), new Talk(page.mark(), 0));
    }

    /// Whether a customer has said everything.
    synchronized boolean hasSaidAll(Page page) {
        var talk = talks.get(page.id());
        return talk != null && talk.said() >= MOST;
    }

    /// The customer goes home.
    synchronized void leaves(Page page) throws IOException {
        talks.remove(page.id());
        centre.customerLeaves(page.id());
    }

    /// Does something while everybody is silent.
    synchronized void whileSilent(Runnable quiet) {
        quiet.run();
    }

    /// How much was said.
    synchronized int said() {
        return said;
    }

    private void talk() {
        try {
            while (next()) {
                Thread.sleep(120); // how fast ten people write
            }
        } catch (IOException | InterruptedException e) {
            synchronized (this) {
                trouble = e;
            }
        }
    }

    private synchronized boolean next() throws IOException {
        var some = talks.entrySet().stream().filter(e -> e.getValue().said() < MOST).toList();
        if (!over && !some.isEmpty()) {
            var one = some.get(random.nextInt(some.size()));
            act(one.getKey(), one.getValue());
        }
        return !over;
    }

    private void act(String id, Talk talk) throws IOException {
        switch (random.nextInt(10)) {
            case 0 -> centre.customerTypes(id);
            case 1, 2 -> centre.customerReads(id);
            case 3 -> {
                centre.customerSendsSample(id, SAMPLES.get(random.nextInt(SAMPLES.size())));
                counted(id, talk);
            }
            default -> {
                var words = "lamp ".repeat(1 + random.nextInt(12));
                centre.customerSays(id, talk.mark() + " says " + talk.said() + ": " + words);
                counted(id, talk);
            }
        }
    }

    private void counted(String id, Talk talk) {
        said++;
        talks.put(id, new Talk(talk.mark(), talk.said() + 1));
    }

    /// Everybody is silent from now on.
    void end() throws InterruptedException {
        synchronized (this) {
            over = true;
        }
        thread.join();
        if (trouble != null) {
            throw new AssertionError("a customer could not speak", trouble);
        }
    }
}
