// BundledFormatters
