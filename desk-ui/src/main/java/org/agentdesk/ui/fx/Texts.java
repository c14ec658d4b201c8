package org.agentdesk.ui.fx;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of one feature, from the resource bundle beside its view: `X.properties` for
/// `XController` and `XViewModel`.
public final class Texts {

    private static final String[] ENDINGS = {"Controller", "ViewModel"};

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of the feature that a class of this module belongs to.
    public static Texts of(Class<?> feature) {
        return new Texts(ResourceBundle.getBundle(baseName(feature)));
    }

    /// The fully qualified name that the files of a feature share.
    static String baseName(Class<?> feature) {
        var name = feature.getName();
        for (var ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    /// The text for a key, with its blanks filled in as [MessageFormat] does.
    public String get(String key, Object... blanks) {
        var pattern = bundle.getString(key);
        return blanks.length == 0
                ? pattern
                : new MessageFormat(pattern, bundle.getLocale()).format(blanks);
    }

    /// The text for a key, or for another key where the bundle has no such text.
    public String getOr(String key, String otherKey, Object... blanks) {
        return get(has(key) ? key : otherKey, blanks);
    }

    /// Whether there is a text for a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
