package org.agentdesk.core.model;

/// A label that customers can carry (`GET /cim-customer/label`).
///
/// @param colour as administrators chose it, e.g. `#b45309`; may be `""`
public record CustomerLabel(String id, String name, String colour) {}
