package org.agentdesk.core.headless;

import java.math.BigDecimal;
import java.util.List;
import org.agentdesk.core.cim.Json;
import org.jspecify.annotations.Nullable;

/// The members of a command, asked for by name and kind.
record Fields(Json.Obj json) {

    /// A command that cannot be understood. Its message is the sentence for the reply.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence, null, false, false);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /// A text that has to be there and say something.
    String text(String name) throws Wrong {
        var text = optional(name);
        if (text == null || text.isBlank()) {
            throw new Wrong(Sentences.of("command.missing", name));
        }
        return text;
    }

    /// A text, or `null` where the command has none.
    @Nullable String optional(String name) throws Wrong {
        return switch (json.get(name)) {
            case Json.Str(var text) -> text;
            case Json.Null _ -> null;
            default -> throw new Wrong(Sentences.of("command.text", name));
        };
    }

    /// A text, `""` where the command has none.
    String textOrEmpty(String name) throws Wrong {
        var text = optional(name);
        return text == null ? "" : text;
    }

    /// One of some words, in any case.
    String oneOf(String name, List<String> words) throws Wrong {
        var given = text(name);
        for (var word : words) {
            if (word.equalsIgnoreCase(given.strip())) {
                return word;
            }
        }
        throw new Wrong(Sentences.of("command.oneOf", name, String.join(", ", words)));
    }

    /// A whole number that may not be negative, or what counts where the command has none.
    long number(String name, long otherwise) throws Wrong {
        var given = json.get(name);
        if (given.isNull()) {
            return otherwise;
        }
        try {
            if (given instanceof Json.Num(var digits) && digits.length() < 20) {
                return Math.max(0, new BigDecimal(digits).longValueExact());
            }
        } catch (ArithmeticException e) {
            // no whole number
        }
        throw new Wrong(Sentences.of("command.number", name));
    }

    /// An object, or an empty one where the command has none.
    Json.Obj object(String name) throws Wrong {
        return switch (json.get(name)) {
            case Json.Obj object -> object;
            case Json.Null _ -> Json.Obj.EMPTY;
            default -> throw new Wrong(Sentences.of("command.object", name));
        };
    }

    /// The objects of an array, none where the command has no such array.
    List<Fields> objects(String name) throws Wrong {
        var given = json.get(name);
        boolean fits =
                given.isNull()
                        || given instanceof Json.Arr(var items)
                                && items.stream().allMatch(Json.Obj.class::isInstance);
        if (!fits) {
            throw new Wrong(Sentences.of("command.objects", name));
        }
        return given.items().stream().map(item -> new Fields(item.object())).toList();
    }
}
