package org.agentdesk.core.model;

import java.util.List;

/// A page of something long.
///
/// @param more whether there is another page after this one
/// @param total how many there are in all; -1 when the server did not say
public record Page<T>(List<T> items, boolean more, int total) {
    public Page {
        items = List.copyOf(items);
    }
}
