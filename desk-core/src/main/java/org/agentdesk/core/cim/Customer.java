package org.agentdesk.core.cim;

/// A customer's profile. The profile is schema-driven: everything but id and name is read from
/// `source`.
///
/// @param id the server's `_id`
/// @param name first and last name as far as they are known; `""` when they are not
/// @param source the profile as it came
public record Customer(String id, String name, Json.Obj source) {

    /// The same customer with another profile.
    public Customer with(Json.Obj other) {
        return new Customer(id, name, other);
    }
}
