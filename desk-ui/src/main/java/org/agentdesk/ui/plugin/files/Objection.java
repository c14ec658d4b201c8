package org.agentdesk.ui.plugin.files;

import org.agentdesk.ui.fx.Texts;

/// Why a plug-in from files is not started.
///
/// @param about what it is about: a file, an attribute, a module; may be `""`
public record Objection(Kind kind, String about) {

    /// The kinds of reasons.
    public enum Kind {
        /// The allow-list is missing, unusable or changeable by others.
        NO_LIST,
        /// A folder or list that others may write to.
        WRITABLE,
        /// A symbolic link.
        LINK,
        /// A file name that is not used.
        NAME,
        /// Too many or too large files.
        LIMIT,
        /// A file that cannot be read.
        UNREADABLE,
        /// A file that is no proper jar.
        BROKEN,
        /// No jar, or no jar with the manifest of a plug-in.
        NO_MANIFEST,
        /// More than one jar with the manifest of a plug-in.
        TWO_MANIFESTS,
        /// An attribute that is missing or makes no sense.
        ATTRIBUTE,
        /// It was compiled against a newer interface.
        NEWER_LEVEL,
        /// It says that it does not work with this desk's interface.
        OUTSIDE_RANGE,
        /// A jar that is neither listed nor signed by a trusted certificate.
        NOT_ALLOWED,
        /// The signing certificate is trusted but has run out or is not valid yet.
        EXPIRED,
        /// The plug-in's jar is no module that provides a plug-in.
        NO_MODULE,
        /// It requires a module that is neither in its folder nor lent by the desk.
        REQUIRES,
        /// Its modules do not go together.
        MODULES,
        /// The id it tells is not the one of its manifest, or it is taken.
        ID,
        /// It offers no plug-in, or several.
        PROVIDERS
    }

    /// The reason in one sentence for people.
    public String sentence() {
        return Texts.of(Objection.class).get(kind.name(), about);
    }
}
