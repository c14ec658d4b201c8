package org.agentdesk.core.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.StoreTrouble;
import org.agentdesk.core.model.WrapUpDraft;
import org.jspecify.annotations.Nullable;

/// The store of a desk. Every method returns at once; one thread does the work, in the order in
/// which it was asked for, and what came meanwhile is written together.
///
/// Everything is in memory as well, so that the desk works on when the disk does not. What could
/// not be written is tried again with each write that follows.
public final class DeskStore implements AutoCloseable {

    /// How long a draft may wait for the next key.
    private static final Duration LEISURE = Duration.ofMillis(300);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// Changes that wait for a disk that fails; more is a disk that will not come back.
    private static final int LONGEST_BACKLOG = 10_000;

    private sealed interface Job {
        record Write(Change change, Runnable then) implements Job {}

        record Read(String account, Consumer<Content> then) implements Job {}

        record Then(Runnable then) implements Job {}

        record End() implements Job {}
    }

    /// Opens the shelf on disk, on the store's own thread.
    interface Opening {
        OnDisk open();
    }

    /// @param shelf null when there is none
    /// @param trouble null when everything is as it should be
    record OnDisk(@Nullable Shelf shelf, @Nullable StoreTrouble trouble) {}

    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
    private final MemoryShelf memory = new MemoryShelf();
    private final Set<String> loaded = new HashSet<>();
    private final Map<String, Change> drafts = new LinkedHashMap<>();
    private final List<Change> backlog = new ArrayList<>();
    private final CompletableFuture<@Nullable StoreTrouble> opened = new CompletableFuture<>();
    private final Thread thread;
    private volatile Consumer<@Nullable StoreTrouble> listener = _ -> {};
    private @Nullable StoreTrouble trouble;
    private @Nullable Shelf disk;
    private long draftsDue;

    DeskStore(Opening opening) {
        thread = Thread.ofPlatform().daemon().name("desk-store").unstarted(() -> run(opening));
        thread.start();
    }

    /// A store that lasts as long as the process.
    public static DeskStore inMemory(StoreTrouble why) {
        return new DeskStore(() -> new OnDisk(null, why));
    }

    /// A store in a folder that this process has to itself.
    public static DeskStore in(Path folder, KeySource keys, Clock clock) {
        return new DeskStore(() -> StoreFile.open(folder, keys, clock));
    }

    /// What keeps the store from keeping on disk, once it is known; null when nothing does.
    public CompletableFuture<@Nullable StoreTrouble> opened() {
        return opened;
    }

    /// Calls `listener`, on the store's thread, with what keeps it from keeping on disk, now and
    /// whenever that changes; with null when nothing does any more.
    public void listen(Consumer<@Nullable StoreTrouble> listener) {
        jobs.add(
                new Job.Then(() -> {
                    this.listener = listener;
                    listener.accept(trouble);
                }));
    }

    /// Reads what is kept of an account, a server and a user on it.
    public void restore(String account, Consumer<Content> then) {
        jobs.add(new Job.Read(account, then));
    }

    /// Keeps a message.
    ///
    /// @param then called once it outlives the program, or the disk has failed
    public void keep(String account, KeptMessage message, Runnable then) {
        jobs.add(new Job.Write(new Change.Message(account, message), then));
    }

    /// Forgets a message.
    public void forget(String account, String messageId) {
        write(new Change.NoMessage(account, messageId));
    }

    /// Keeps a draft within a moment; an empty one is forgotten.
    public void keepDraft(String account, String conversationId, MessageDraft draft) {
        write(new Change.Draft(account, conversationId, draft));
    }

    /// Keeps a wrap-up form within a moment; an empty one is forgotten.
    public void keepWrapUp(String account, String conversationId, WrapUpDraft draft) {
        write(new Change.WrapUp(account, conversationId, draft));
    }

    /// Keeps what was written in a conversation that is gone, in place of its drafts.
    public void setAside(String account, Leftover leftover) {
        write(new Change.Aside(account, leftover));
    }

    /// Forgets what was set aside of a conversation.
    public void forgetLeftover(String account, String conversationId) {
        write(new Change.NoAside(account, conversationId));
    }

    /// Forgets the drafts of a conversation.
    public void forgetDrafts(String account, String conversationId) {
        write(new Change.NoDrafts(account, conversationId));
    }

    /// Calls `then` once everything before it is stored.
    public void afterwards(Runnable then) {
        jobs.add(new Job.Then(then));
    }

    private void write(Change change) {
        jobs.add(new Job.Write(change, () -> {}));
    }

    private void run(Opening opening) {
        var onDisk = opening.open();
        disk = onDisk.shelf();
        trouble = onDisk.trouble();
        opened.complete(trouble);
        try {
            boolean on = true;
            while (on) {
                on = work(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (disk != null) {
                disk.close();
            }
        }
    }

    /// What is to be done now; nothing when only drafts are due.
    private List<Job> next() throws InterruptedException {
        var first =
                drafts.isEmpty()
                        ? jobs.take()
                        : jobs.poll(draftsDue - System.nanoTime(), TimeUnit.NANOSECONDS);
        List<Job> all = new ArrayList<>();
        if (first != null) {
            all.add(first);
            jobs.drainTo(all);
        }
        return all;
    }

    /// Whether to go on.
    private boolean work(List<Job> batch) {
        List<Change> changes = new ArrayList<>();
        List<Runnable> then = new ArrayList<>();
        boolean end = false;
        for (var job : batch) {
            switch (job) {
                case Job.Write(var change, var after) -> {
                    changes.add(change);
                    then.add(after);
                }
                case Job.Then(var after) -> then.add(after);
                case Job.Read(var account, var after) ->
                        then.add(() -> after.accept(content(account)));
                case Job.End _ -> end = true;
            }
        }
        boolean reads = batch.stream().anyMatch(Job.Read.class::isInstance);
        write(changes, end || reads);
        then.forEach(Runnable::run);
        return !end;
    }

    /// Drafts wait for one another; everything else, and the end, takes them along.
    private void write(List<Change> changes, boolean everything) {
        boolean due = !drafts.isEmpty() && draftsDue - System.nanoTime() <= 0;
        if (everything || due || !changes.stream().allMatch(Change::isLeisurely)) {
            List<Change> all = new ArrayList<>(drafts.values());
            all.addAll(changes);
            drafts.clear();
            writeNow(all);
            return;
        }
        if (drafts.isEmpty()) {
            draftsDue = System.nanoTime() + LEISURE.toNanos();
        }
        changes.forEach(change -> drafts.put(subject(change), change));
    }

    private static String subject(Change change) {
        return switch (change) {
            case Change.Draft(var account, var id, var _) -> "draft|" + account + "|" + id;
            case Change.WrapUp(var account, var id, var _) -> "wrap-up|" + account + "|" + id;
            case Change.Message _,
                    Change.NoMessage _,
                    Change.Aside _,
                    Change.NoAside _,
                    Change.NoDrafts _ ->
                    throw new IllegalArgumentException("not leisurely");
        };
    }

    private void writeNow(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        memory.write(changes);
        if (disk == null) {
            return;
        }
        backlog.addAll(changes);
        try {
            disk.write(backlog);
            if (!backlog.equals(changes)) {
                tell(null);
            }
            backlog.clear();
        } catch (Shelf.Failure e) {
            tell(e.trouble());
            if (backlog.size() > LONGEST_BACKLOG) {
                backlog.clear();
                disk.close();
                disk = null;
            }
        }
    }

    private void tell(@Nullable StoreTrouble now) {
        trouble = now;
        listener.accept(now);
    }

    private Content content(String account) {
        if (disk != null && loaded.add(account)) {
            try {
                var found = disk.content(account);
                memory.fill(account, found);
                if (found.unreadable() > 0) {
                    tell(StoreTrouble.PARTLY_READ);
                }
            } catch (Shelf.Failure e) {
                tell(e.trouble());
            }
        }
        return memory.content(account);
    }

    /// Writes what is left, and waits for that a moment.
    @Override
    public void close() {
        jobs.add(new Job.End());
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
