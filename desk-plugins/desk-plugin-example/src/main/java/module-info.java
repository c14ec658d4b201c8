/// A plug-in for coupons: what a vendor's module looks like. Nothing is exported: the desk makes
/// the plug-in and needs no more of it.
module com.example.coupon {
    requires javafx.controls;
    requires org.agentdesk.plugin;

    provides org.agentdesk.plugin.DeskPlugin with
            com.example.coupon.CouponPlugin;
}
