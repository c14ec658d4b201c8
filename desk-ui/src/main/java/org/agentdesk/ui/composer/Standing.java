package org.agentdesk.ui.composer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What stands in conversations, one value each: what an earlier session left until its
/// conversation is back, and what is there now. Lives on the JavaFX thread.
final class Standing<T> {

    private final T nothing;
    private final Map<String, T> now = new HashMap<>();
    private final Map<String, T> left = new HashMap<>();

    /// @param nothing what stands where nothing does
    Standing(T nothing) {
        this.nothing = nothing;
    }

    T of(String conversationId) {
        var value = now.get(conversationId);
        return value == null ? left.getOrDefault(conversationId, nothing) : value;
    }

    void keep(String conversationId, T value) {
        left.remove(conversationId);
        put(conversationId, value);
    }

    private void put(String conversationId, T value) {
        if (value.equals(nothing)) {
            now.remove(conversationId);
        } else {
            now.put(conversationId, value);
        }
    }

    /// Takes over what an earlier session left, in place of what was left before that. It is not
    /// seen where something newer stands.
    void restore(Map<String, T> others) {
        left.clear();
        left.putAll(others);
    }

    /// Forgets what stands in all conversations but these, and but those that have not come back.
    /// What was left for one that is back goes with it from then on: it is set aside when the
    /// conversation goes, and would be there twice if it stood in it again.
    void keepOnly(Collection<String> conversationIds) {
        for (var id : conversationIds) {
            var back = left.remove(id);
            if (back != null && !now.containsKey(id)) {
                put(id, back);
            }
        }
        now.keySet().retainAll(conversationIds);
    }
}
