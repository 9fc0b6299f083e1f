// BriefingMemoFormatter
