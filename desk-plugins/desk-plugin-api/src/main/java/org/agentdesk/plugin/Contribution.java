package org.agentdesk.plugin;

/// Something a plug-in adds. The kinds are the permitted subtypes; a later [ApiLevel] may add
/// kinds, so plug-ins implement them and never switch over them.
public sealed interface Contribution
        permits MessageRenderer,
                EventLineRenderer,
                OutboundComposer,
                ContextPanel,
                ConversationAction,
                SupervisorTool {}
