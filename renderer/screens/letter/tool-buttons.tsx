/** A row of tools in a toolbar: icons with their names. */
import type { LucideIcon } from 'lucide-react';
import { Button } from '../../components/button.tsx';

export type Tool = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
  readonly isPressed?: boolean;
};

export function ToolButtons({ tools }: { tools: readonly Tool[] }) {
  return tools.map((tool) => (
    <Button
      key={tool.label}
      tone="quiet"
      size="small"
      icon={tool.icon}
      label={tool.label}
      onPress={() => tool.act()}
      {...(tool.isPressed === undefined ? {} : { isPressed: tool.isPressed })}
    />
  ));
}
