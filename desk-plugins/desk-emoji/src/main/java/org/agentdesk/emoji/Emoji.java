package org.agentdesk.emoji;

import java.util.List;

/// One emoji of the set.
///
/// @param number its place in the set, from 0
/// @param text the characters, as they are to be typed and sent
/// @param name what it is called, in English (Unicode CLDR)
/// @param keywords what it is looked for by, in English; empty for one with a skin tone
/// @param group where it stands in a picker
public record Emoji(int number, String text, String name, List<String> keywords, Group group) {

    /// The groups of a picker, in their usual order (Unicode CLDR).
    public enum Group {
        SMILEYS,
        PEOPLE,
        /// Skin tones and hair by themselves; not for a picker.
        COMPONENTS,
        ANIMALS,
        FOOD,
        TRAVEL,
        ACTIVITIES,
        OBJECTS,
        SYMBOLS,
        FLAGS
    }

    public Emoji {
        keywords = List.copyOf(keywords);
    }
}
