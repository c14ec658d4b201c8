package org.agentdesk.core.model;

import java.util.List;

/// The form that administrators made for wrap-ups (`GET /unified-admin/forms/…`).
///
/// @param multiple whether more than one value may be chosen, up to [#MOST]
/// @param categories in the administrators' order
public record WrapUpForm(boolean multiple, List<Category> categories) {

    /// How many values a wrap-up has at most.
    public static final int MOST = 5;

    public WrapUpForm {
        categories = List.copyOf(categories);
    }

    /// A heading and the values below it.
    public record Category(String name, List<String> values) {
        public Category {
            values = List.copyOf(values);
        }
    }

    /// How many values may be chosen.
    public int limit() {
        return multiple ? MOST : 1;
    }
}
