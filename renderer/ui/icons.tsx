import type { ReactNode } from 'react';

/** Drawn on a grid of 16, one line 1.5 wide; the word beside an icon says what it means. */
function Icon({ children, size = 16 }: { readonly children: ReactNode; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export function TodayIcon() {
  return (
    <Icon>
      <rect x="2" y="3" width="12" height="11" rx="1" />
      <path d="M2 6.5h12M5 1.5v3M11 1.5v3M6 10.2l1.5 1.4 2.7-2.8" />
    </Icon>
  );
}

export function IntakeIcon() {
  return (
    <Icon>
      <path d="M8.5 14H3V2h7l3 3v3" />
      <path d="M5.5 5.5h3M5.5 8h2.5M8.5 11.8l4.6-4.6 1.6 1.6-4.6 4.6-2 .4z" />
    </Icon>
  );
}

export function LedgerIcon() {
  return (
    <Icon>
      <path d="M2 3.5h12M2 6.5h12M2 9.5h12M2 12.5h12M5.5 3.5v9" />
    </Icon>
  );
}

export function CustomersIcon() {
  return (
    <Icon>
      <circle cx="6" cy="5.2" r="2.6" />
      <path d="M1.5 13.5c.3-3 2-4.5 4.5-4.5s4.2 1.5 4.5 4.5M10.5 2.9a2.5 2.5 0 0 1 0 4.6M12 9.4c1.6.6 2.4 2 2.6 4.1" />
    </Icon>
  );
}

export function StatisticsIcon() {
  return (
    <Icon>
      <path d="M2 2v12h12M5 11.5V8M8.2 11.5v-7M11.5 11.5V6.3" />
    </Icon>
  );
}

export function PrintIcon() {
  return (
    <Icon>
      <path d="M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5" />
      <path d="M4.5 9.5h7V14h-7z" />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6" />
      <circle cx="10" cy="4.5" r="1.8" />
      <circle cx="6" cy="11.5" r="1.8" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </Icon>
  );
}

export function CloseIcon() {
  return (
    <Icon>
      <path d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

export function BackIcon() {
  return (
    <Icon>
      <path d="M9.5 3.5 5 8l4.5 4.5" />
    </Icon>
  );
}

export function ForwardIcon() {
  return (
    <Icon>
      <path d="M6.5 3.5 11 8l-4.5 4.5" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon size={12}>
      <path d="m3 6 5 5 5-5" />
    </Icon>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="m3 8.5 3.2 3.2L13 4.8" />
    </Icon>
  );
}

export function WarningIcon() {
  return (
    <Icon size={14}>
      <path d="M8 2 1.5 13.5h13zM8 6.5v3.2M8 11.6v.1" />
    </Icon>
  );
}

export function InfoIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.3v3.9M8 4.8v.1" />
    </Icon>
  );
}

export function UpIcon() {
  return (
    <Icon size={12}>
      <path d="M8 13V3M3.5 7.5 8 3l4.5 4.5" />
    </Icon>
  );
}

export function SinkIcon() {
  return (
    <Icon size={12}>
      <path d="M8 3v10M3.5 8.5 8 13l4.5-4.5" />
    </Icon>
  );
}

export function FolderIcon() {
  return (
    <Icon>
      <path d="M1.8 12.8V3.2h4l1.6 2h6.8v7.6z" />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M8 3v10M3 8h10" />
    </Icon>
  );
}
