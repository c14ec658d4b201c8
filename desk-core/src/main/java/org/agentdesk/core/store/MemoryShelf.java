package org.agentdesk.core.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.agentdesk.core.model.KeptMessage;
import org.agentdesk.core.model.Leftover;
import org.agentdesk.core.model.MessageDraft;
import org.agentdesk.core.model.WrapUpDraft;
import org.jspecify.annotations.Nullable;

/// A shelf that lasts as long as the process.
final class MemoryShelf implements Shelf {

    private final Map<String, Account> accounts = new HashMap<>();

    private static final class Account {
        private final Map<String, KeptMessage> messages = new LinkedHashMap<>();
        private final Map<String, MessageDraft> drafts = new HashMap<>();
        private final Map<String, WrapUpDraft> wrapUps = new HashMap<>();
        private final Map<String, Leftover> leftovers = new LinkedHashMap<>();
    }

    private Account account(String name) {
        return accounts.computeIfAbsent(name, _ -> new Account());
    }

    @Override
    public Content content(String account) {
        var kept = account(account);
        return new Content(
                new ArrayList<>(kept.messages.values()),
                kept.drafts,
                kept.wrapUps,
                new ArrayList<>(kept.leftovers.values()),
                0);
    }

    /// Takes over what another shelf has of an account.
    void fill(String account, Content content) {
        var kept = account(account);
        content.messages().forEach(m -> kept.messages.put(m.id(), m));
        kept.drafts.putAll(content.drafts());
        kept.wrapUps.putAll(content.wrapUps());
        content.leftovers().forEach(u -> kept.leftovers.put(u.conversationId(), u));
    }

    boolean knows(String account) {
        return accounts.containsKey(account);
    }

    @Override
    public void write(List<Change> changes) {
        changes.forEach(change -> write(account(change.account()), change));
    }

    private static void write(Account kept, Change change) {
        switch (change) {
            case Change.Message(var _, var message) -> {
                kept.messages.put(message.id(), message);
                kept.drafts.computeIfPresent(
                        message.conversationId(), (_, draft) -> rest(draft.without(message)));
            }
            case Change.NoMessage(var _, var id) -> kept.messages.remove(id);
            case Change.Draft(var _, var id, var draft) -> {
                if (draft.isEmpty()) {
                    kept.drafts.remove(id);
                } else {
                    kept.drafts.put(id, draft);
                }
            }
            case Change.WrapUp(var _, var id, var draft) -> {
                if (draft.isEmpty()) {
                    kept.wrapUps.remove(id);
                } else {
                    kept.wrapUps.put(id, draft);
                }
            }
            case Change.Aside(var _, var leftover) -> {
                var id = leftover.conversationId();
                kept.leftovers.remove(id);
                kept.leftovers.put(id, leftover);
                kept.drafts.remove(id);
                kept.wrapUps.remove(id);
            }
            case Change.NoAside(var _, var id) -> kept.leftovers.remove(id);
            case Change.NoDrafts(var _, var id) -> {
                kept.drafts.remove(id);
                kept.wrapUps.remove(id);
            }
        }
    }

    private static @Nullable MessageDraft rest(MessageDraft draft) {
        return draft.isEmpty() ? null : draft;
    }

    @Override
    public void close() {
        accounts.clear();
    }
}
